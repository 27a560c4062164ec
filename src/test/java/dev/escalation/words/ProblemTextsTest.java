package dev.escalation.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What layers say of problems: every key has a text in its layer's file, and every text is said by somebody. */
class ProblemTextsTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/escalation");
    private static final Path RESOURCES = Path.of("src/main/resources/dev/escalation");
    private static final Pattern SAID = Pattern.compile("\\bSaid\\.of\\(\\s*\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[\\w.]+)\"");

    @Test
    void everyKeyHasAText() throws IOException {
        assertThat(found(SAID)).isNotEmpty().isSubsetOf(keys());
    }

    @Test
    void everyTextIsSaid() throws IOException {
        assertThat(keys()).isSubsetOf(found(LITERAL));
    }

    @Test
    void aKeyBeginsWithItsLayer() throws IOException {
        for (Path file : files()) {
            String layer = String.valueOf(file.getParent().getFileName());
            assertThat(keys(file)).allMatch(key -> key.startsWith(layer + "."));
        }
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path file : files()) {
            keys.addAll(keys(file));
        }
        return keys;
    }

    private static Set<String> keys(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames();
    }

    private static Set<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(RESOURCES)) {
            return all.filter(file -> file.endsWith("problems.properties")).collect(Collectors.toSet());
        }
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult literal) -> literal.group(1))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
