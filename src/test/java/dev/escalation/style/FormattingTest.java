package dev.escalation.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormattingTest {
    @Test
    void everySourceIsFormatted() throws Exception {
        SourceFormatter formatter = new SourceFormatter();
        List<Path> unformatted = new ArrayList<>();
        for (Path file : SourceFormatter.javaFiles(Path.of("src"))) {
            String source = Files.readString(file);
            if (!formatter.format(source).equals(source)) {
                unformatted.add(file);
            }
        }
        assertThat(unformatted)
                .as("run: mvn -q -Pformat test-compile exec:exec")
                .isEmpty();
    }
}
