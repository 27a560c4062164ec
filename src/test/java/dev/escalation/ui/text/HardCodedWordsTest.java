package dev.escalation.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words that a user reads stand in the files of words, where they can be translated, and not in the code. */
class HardCodedWordsTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/escalation/ui");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$|\\s//\\s.*$", Pattern.DOTALL);
    private static final Pattern STATEMENT_END = Pattern.compile("(?<=[;{}])\\s*\\n");
    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");
    private static final Pattern WORDS = Pattern.compile("\\p{L},? \\p{L}");

    /** What a mistake in the program says to those who mend it, and what goes to the terminal. */
    private static final Pattern NOT_FOR_THE_WINDOW =
            Pattern.compile("new \\w+(Exception|Error)\\(|System\\.err|requireNonNull\\(|\\.stage\\(");

    private static final Pattern FXML_WORDS =
            Pattern.compile("\\b(text|promptText|title|accessibleText|accessibleHelp)=\"(?!%)([^\"]*\\p{L}[^\"]*)\"");

    private static final String LOG = "a line of the program's log";

    /** Literals that nobody reads in the window, with the reason. */
    private static final Map<String, String> EXCEPTIONS = Map.ofEntries(
            Map.entry("http server", "the place of a piece of work"),
            Map.entry("main job", "the place of a piece of work"),
            Map.entry("reading texts", "the place of a piece of work"),
            Map.entry("put aside", "the name of a property of a column"),
            Map.entry("workbench: the window can be used", "what those who measure starts wait for"),
            Map.entry("there is no display", "said in the terminal, where there is no window"),
            Map.entry("\\\\d+ cells?, the header has \\\\d+", "recognises what cleaning says in its log"),
            Map.entry("(?:, first on| of) line (\\\\d+)$", "recognises what cleaning says in its log"),
            Map.entry("Leak alarm", "recognises a line of a challenge"),
            Map.entry("not enough evidence.", "recognises a line of a challenge"),
            Map.entry("A watch did not end", LOG),
            Map.entry("Earlier runs could not be looked for", LOG),
            Map.entry("The run could not be marked", LOG),
            Map.entry("held %.0f ms, working %.0f ms", LOG),
            Map.entry("the window did not answer for %.0f ms, working %.0f ms", LOG),
            Map.entry("uuuu-MM-dd HH:mm", "how a moment is typed in every language"));

    @Test
    void theCodeOfTheWindowHoldsNoWords() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Path file : files(SOURCES, ".java")) {
            String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
            for (String statement : STATEMENT_END.split(code)) {
                if (!NOT_FOR_THE_WINDOW.matcher(statement).find()) {
                    LITERAL.matcher(statement)
                            .results()
                            .map((MatchResult literal) -> literal.group(1))
                            .filter(literal -> WORDS.matcher(literal).find())
                            .forEach(literal ->
                                    found.put(literal, SOURCES.relativize(file).toString()));
                }
            }
        }
        assertThat(found).containsKeys(EXCEPTIONS.keySet().toArray(String[]::new));
        found.keySet().removeAll(EXCEPTIONS.keySet());
        assertThat(found).isEmpty();
    }

    @Test
    void theScreensHoldNoWords() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Path file : files(Path.of("fxml"), ".fxml")) {
            FXML_WORDS
                    .matcher(Files.readString(file))
                    .results()
                    .forEach(words -> found.put(words.group(), file.toString()));
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
