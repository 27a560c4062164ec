package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every picture of the documents is one that the tests make, and every one that is kept is shown. */
class DocumentPicturesTest {
    private static final Path IMAGES = Path.of("docs", "images");
    private static final Pattern TAKEN = Pattern.compile("(?m)^([a-z-]+) ([a-z0-9-]+)$");
    private static final Pattern SHOWN = Pattern.compile("!\\[[^\\]]+\\]\\([^)]*images/([a-z-]+)\\.png\\)");

    @Test
    void thoseKeptAreThoseShownAndThoseTaken() throws IOException {
        Set<String> kept = new TreeSet<>();
        try (Stream<Path> files = Files.list(IMAGES)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".png"))
                    .forEach(name -> kept.add(name.substring(0, name.length() - 4)));
        }
        assertThat(shown()).isEqualTo(kept);
        assertThat(taken().keySet()).isEqualTo(kept);
    }

    @Test
    void eachIsTakenFromOneThatATestMakes() throws IOException {
        String tests = textOf(Path.of("src", "test", "java", "dev", "escalation", "ui"), ".java");
        assertThat(taken().values())
                .allSatisfy(name -> assertThat(tests).contains('"' + name.replaceFirst("-(light|dark)$", "") + '"'));
    }

    private static Map<String, String> taken() throws IOException {
        return TAKEN.matcher(Files.readString(IMAGES.resolve("update")))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private static Set<String> shown() throws IOException {
        String documents = Files.readString(Path.of("README.md")) + textOf(Path.of("docs"), ".md");
        return SHOWN.matcher(documents)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String textOf(Path folder, String ending) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ending)).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
