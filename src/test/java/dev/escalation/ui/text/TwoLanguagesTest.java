package dev.escalation.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the window says in English, it says in German. */
class TwoLanguagesTest {
    private static final Path ENGLISH_FILES = Path.of("src/main/resources/dev/escalation/ui/text");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    /** Words that are the same in both languages: names, abbreviations, and what German has taken over. */
    private static final Set<String> SAME_IN_BOTH = Set.of(
            "AP",
            "AUC",
            "Brier",
            "Champions",
            "Esc",
            "Escalation Workbench",
            "Host",
            "Index",
            "Lift",
            "Live",
            "MMM uuuu",
            "Median",
            "Moment",
            "Name",
            "Neutral",
            "Passphrase",
            "Port",
            "ROC",
            "ROC AUC",
            "Region",
            "STARTTLS",
            "Schema",
            "Sigmoid",
            "Status",
            "System",
            "TLS",
            "Test",
            "Text",
            "Ticket",
            "Ticket {0}",
            "Tickets",
            "Training",
            "Version",
            "XGBoost",
            "XML (XES)",
            "https://desk.example/tickets/{ticket_id}",
            "postgresql://…",
            "{0} MB",
            "{0} in {1}",
            "{0} min",
            "{0} \u00b5s",
            "{0}, in {1} s",
            "{0}\u00a0MB",
            "{0}\u00a0kB");

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(ENGLISH_FILES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[a-z]+\\.properties"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void germanHasTheKeysOfEnglish(String file) throws IOException {
        assertThat(german(file).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english(file).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("files")
    void theSameArgumentsAreSaid(String file) throws IOException {
        Properties english = english(file);
        Properties german = german(file);
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(german.getProperty(key, ""))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    /** A text with arguments is a pattern, in which a single apostrophe would swallow what follows. */
    @ParameterizedTest
    @MethodSource("files")
    void everyPatternCanBeFilled(String file) throws IOException {
        Properties german = german(file);
        for (String key : german.stringPropertyNames()) {
            String text = german.getProperty(key);
            if (!arguments(text).isEmpty()) {
                assertThatCode(() -> new MessageFormat(text, Locale.GERMAN))
                        .as(key)
                        .doesNotThrowAnyException();
                assertThat(text.replace("''", "")).as(key).doesNotContain("'");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void noGermanTextIsTheEnglishOne(String file) throws IOException {
        Properties english = english(file);
        Properties german = german(file);
        assertThat(english.stringPropertyNames().stream()
                        .filter(key -> LETTERS.matcher(withoutArguments(english.getProperty(key)))
                                .find())
                        .filter(key -> english.getProperty(key).equals(german.getProperty(key)))
                        .filter(key -> !SAME_IN_BOTH.contains(english.getProperty(key)))
                        .map(key -> key + "=" + english.getProperty(key))
                        .sorted()
                        .toList())
                .isEmpty();
    }

    private static String withoutArguments(String text) {
        return text.replaceAll("\\{\\d+}", "");
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties english(String file) throws IOException {
        return read(file + ".properties");
    }

    private static Properties german(String file) throws IOException {
        return read(file + "_de.properties");
    }

    private static Properties read(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(name), "there is no " + name)) {
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        }
    }
}
