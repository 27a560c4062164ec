package dev.escalation.ui;

import dev.escalation.ingest.Importer;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.SourceSample;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.ingest.guess.MappingGuess;
import dev.escalation.store.ProfileFolder;
import dev.escalation.ui.text.Texts;
import java.nio.file.Path;
import java.time.Instant;

/** Finds out how a source is to be read: a profile knows it, or its columns are guessed. */
final class Looking {
    private static final int ROWS = 2_000;

    private final ProfileFolder profiles;
    private final Texts texts;

    /** What was found. */
    sealed interface Found {}

    /** A profile fits. */
    record Known(Workspace.Source source) implements Found {}

    /** None fits. */
    record Unknown(Matching matching, UnusableInputException cause) implements Found {}

    Looking(ProfileFolder profiles, Texts texts) {
        this.profiles = profiles;
        this.texts = texts;
    }

    /** @throws UnusableInputException if nothing can be read */
    Found at(Path from) {
        try {
            return new Known(planned(from));
        } catch (UnusableInputException e) {
            return unknown(from, e);
        }
    }

    private Unknown unknown(Path from, UnusableInputException cause) {
        try {
            SourceSample sample = SourceSample.read(from, ROWS);
            Matching matching = new Matching(from, MappingGuess.of(sample), texts.get("mapping.why.guessed"));
            return new Unknown(matching, cause);
        } catch (UnusableInputException _) {
            throw cause; // it says more
        }
    }

    Workspace.Source planned(Path from) {
        return planned(from, new MappingChoice.Auto(profiles.all()));
    }

    Workspace.Source planned(Path from, Mapping mapping) {
        String key = profiles.has(mapping.name()) ? "mapping.why.saved" : "mapping.why.hand";
        return planned(from, new MappingChoice.Given(mapping, texts.get(key)));
    }

    private static Workspace.Source planned(Path from, MappingChoice choice) {
        return new Workspace.Source(from, Importer.plan(from, choice), Instant.now());
    }

    /** To change what a profile says. */
    Matching adjusting(Workspace.Source source) {
        SourceSample sample = SourceSample.read(source.from(), ROWS);
        String why = texts.get("mapping.why.profile", source.plan().mapping().title());
        return new Matching(source.from(), MappingGuess.adjusting(sample, source.plan()), why);
    }
}
