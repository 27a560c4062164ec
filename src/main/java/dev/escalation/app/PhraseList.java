package dev.escalation.app;

import dev.escalation.store.OwnerOnlyFile;
import dev.escalation.store.UserFolders;
import dev.escalation.text.tone.Phrase;
import dev.escalation.text.tone.PhraseFile;
import dev.escalation.text.tone.Phrases;
import dev.escalation.text.tone.UnusablePhrasesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The phrases of urgency and escalation that count for a user: his own list if he has one, else the program's. */
public final class PhraseList {
    private static final String NAME = "phrases.csv";

    private final Path file;

    private PhraseList(Path file) {
        this.file = file;
    }

    /** @param settings the folder in which the program keeps what it remembers */
    public static PhraseList in(Path settings) {
        return new PhraseList(settings.resolve(NAME));
    }

    /** The user's. */
    public static PhraseList ofUser() {
        return in(UserFolders.settings());
    }

    /** Where his own list is, or would be. */
    public Path file() {
        return file;
    }

    public boolean isOwn() {
        return Files.exists(file);
    }

    /** @throws UnusablePhrasesException if his own list cannot be used; the program's is not put in its place silently */
    public Phrases phrases() throws IOException {
        return isOwn() ? Phrases.of(PhraseFile.read(file)) : Phrases.shipped();
    }

    /**
     * Takes a file as his own list.
     *
     * @throws UnusablePhrasesException if it cannot be used; the list stays as it was
     */
    public List<Phrase> replace(Path source) throws IOException {
        List<Phrase> phrases = PhraseFile.read(source);
        keep(phrases);
        return phrases;
    }

    /** Takes phrases as his own list. */
    public void keep(List<Phrase> phrases) throws IOException {
        OwnerOnlyFile.replace(file, PhraseFile.csv(phrases));
    }

    /** Writes phrases as a file that {@link #replace} takes. */
    public static void write(List<Phrase> phrases, Path file) throws IOException {
        Files.write(file, PhraseFile.csv(phrases));
    }

    /**
     * Goes back to the program's list.
     *
     * @return whether there was a list of his own
     */
    public boolean reset() throws IOException {
        return Files.deleteIfExists(file);
    }
}
