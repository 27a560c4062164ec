package dev.escalation.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryWatchTest {
    /** In a process of its own with 96 MB, by the collector that the program has and by the one a user may choose. */
    @ParameterizedTest
    @ValueSource(strings = {"-XX:+UseParallelGC", "-XX:+UseG1GC"})
    void itIsToldBeforeThereIsNoneLeft(String collector) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx96m",
                        collector,
                        "-cp",
                        System.getProperty("java.class.path"),
                        FillsMemory.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> said = process.inputReader().readAllLines();
        assertThat(process.waitFor()).as("%s", said).isZero();
        assertThat(said).hasSize(2);
        assertThat(said.getFirst()).matches("short: (8[5-9]|9\\d|100) %");
        assertThat(said.getLast()).matches("told after [4-9]\\d\\d");
    }
}
