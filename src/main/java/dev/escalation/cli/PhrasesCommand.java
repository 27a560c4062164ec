package dev.escalation.cli;

import dev.escalation.app.PhraseList;
import dev.escalation.app.UnusableOutputException;
import dev.escalation.app.UnusableRequestException;
import dev.escalation.text.tone.Phrase;
import dev.escalation.text.tone.PhraseFile;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The phrases that count as signs of urgency and escalation in what customers write. */
@Command(
        name = "phrases",
        description = {
            "Shows or changes the phrases that count as signs of urgency and escalation in what customers write.",
            "A list is a CSV file (UTF-8) with the columns phrase, weight and group."
        },
        sortOptions = false)
final class PhrasesCommand extends WorkbenchCommand {
    private final PhraseList phrases;

    @ArgGroup
    private Action action = new Action();

    PhrasesCommand(Terminal terminal, PhraseList phrases) {
        super(terminal);
        this.phrases = phrases;
    }

    /** One at a time; without any the list is shown. */
    private static final class Action {
        @SuppressWarnings("unused") // picocli sets it; it is what happens anyway
        @Option(names = "--list", description = "Show the list in use; the default.")
        private boolean list;

        @Option(names = "--export", paramLabel = "FILE", description = "Write the list in use to a file, to edit it.")
        private @Nullable Path export;

        @Option(names = "--import", paramLabel = "FILE", description = "Use this list instead of the program's.")
        private @Nullable Path source;

        @Option(names = "--reset", description = "Use the program's own list again.")
        private boolean reset;
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        if (action.source != null) {
            return imported(action.source);
        }
        if (action.export != null) {
            return exported(action.export);
        }
        return action.reset ? reset() : listed();
    }

    private Result listed() throws IOException {
        List<Phrase> list = phrases.phrases().list();
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> json = new ArrayList<>();
        for (Phrase phrase : list) {
            String weight = PhraseFile.weight(phrase.weight());
            lines.add(String.format(Locale.ROOT, "%-15s %4s  %s", phrase.group().id(), weight, phrase.text()));
            json.add(Map.of(
                    "phrase", phrase.text(),
                    "weight", phrase.weight(),
                    "group", phrase.group().id()));
        }
        lines.add(
                phrases.isOwn()
                        ? list.size() + " phrases of your own list, " + phrases.file() + "."
                        : list.size() + " phrases of the program's own list.");
        return Result.done(Map.of("own", phrases.isOwn(), "phrases", json), lines);
    }

    private Result exported(Path target) throws IOException {
        List<Phrase> list = phrases.phrases().list();
        try {
            Files.write(target, PhraseFile.csv(list));
        } catch (IOException e) {
            throw new UnusableOutputException(
                    Sayable.asItIs("Nothing can be written to " + target + " ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "). Choose another file with --export."),
                    e);
        }
        return result(list.size(), list.size() + " phrases written to " + display(target) + ".");
    }

    private Result imported(Path source) throws IOException {
        if (!Files.isReadable(source) || Files.isDirectory(source)) {
            throw new UnusableRequestException(
                    "The file " + source + " cannot be read. Name a CSV file with --import; --export writes one.");
        }
        int count = phrases.replace(source).size();
        return result(count, count + " phrases are in use now, " + phrases.file() + ".");
    }

    private Result reset() throws IOException {
        boolean wasOwn = phrases.reset();
        int count = phrases.phrases().list().size();
        return result(
                count,
                wasOwn
                        ? "Your own list is deleted; the program's " + count + " phrases are in use again."
                        : "The program's " + count + " phrases were in use already.");
    }

    private Result result(int count, String line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("own", phrases.isOwn());
        json.put("phrases", count);
        json.put("file", phrases.file().toString());
        return Result.done(json, List.of(line));
    }
}
