package dev.escalation.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.escalation.features.CoreFeature;
import dev.escalation.features.SimilarFeature;
import dev.escalation.features.TextFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the window says in English, it says in German. */
class TwoLanguagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/dev/escalation");
    /** Whose words the window says: its own, and those of the layers that say them in its language. */
    private static final List<String> FOLDERS = List.of(
            "ui/text", "explain", "chart", "app/doctor", "app", "ingest", "llm", "model", "simulate", "store", "text");

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
            "Java",
            "Java {0} ({1}, {2}).",
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
            "Real",
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
            "{0}: {1}",
            "{0} \u00b5s",
            "{0}, in {1} s",
            "neutral",
            "real",
            "{0}\u00a0MB",
            "{0}\u00a0kB");

    static List<String> files() throws IOException {
        List<String> names = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.matches("[a-z]+\\.properties"))
                        .map(name -> folder + "/" + name.substring(0, name.indexOf('.')))
                        .sorted()
                        .forEach(names::add);
            }
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("files")
    void germanHasTheKeysOfEnglish(String file) throws IOException {
        assertThat(german(file).stringPropertyNames().stream().filter(key -> !isOfFeature(key)))
                .containsExactlyInAnyOrderElementsOf(english(file).stringPropertyNames());
    }

    /** The English names of features stand where they are made. */
    private static boolean isOfFeature(String key) {
        return key.startsWith("label.");
    }

    @Test
    void everyFeatureHasAGermanName() throws IOException {
        Stream<String> ids = Stream.of(
                        Arrays.stream(CoreFeature.values()).map(CoreFeature::id),
                        Arrays.stream(TextFeature.values()).map(TextFeature::id),
                        Arrays.stream(SimilarFeature.values()).map(SimilarFeature::id))
                .flatMap(all -> all);
        assertThat(german("explain/factors").stringPropertyNames())
                .containsAll(ids.map(id -> "label." + id).toList());
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
        try (InputStream in = Objects.requireNonNull(
                Texts.class.getResourceAsStream("/dev/escalation/" + name), "there is no " + name)) {
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        }
    }
}
