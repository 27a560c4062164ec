package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Python with scikit-learn, where it is installed; elsewhere a test that asks for it is skipped. */
final class Peer {
    private static final List<String> PLACES = List.of("/usr/bin/python3", "python3");

    private Peer() {}

    /** @return what a script of this folder of the test's resources printed, which has to end with 0 */
    static String says(String script, Object... arguments) throws IOException, InterruptedException {
        String python = python();
        Path file = Files.createTempFile("peer", ".py");
        try (InputStream text = Objects.requireNonNull(Peer.class.getResourceAsStream(script))) {
            Files.write(file, text.readAllBytes());
            Said said = run(Stream.concat(
                            Stream.of(python, file.toString()),
                            Stream.of(arguments).map(String::valueOf))
                    .toList());
            assertThat(said.exitCode()).as(said.text()).isZero();
            return said.text();
        } finally {
            Files.delete(file);
        }
    }

    private record Said(int exitCode, String text) {}

    private static String python() throws InterruptedException {
        for (String place : PLACES) {
            try {
                if (run(List.of(place, "-c", "import sklearn, pandas")).exitCode() == 0) {
                    return place;
                }
            } catch (IOException _) {
                // not there
            }
        }
        Assumptions.abort("needs Python with scikit-learn and pandas");
        return "";
    }

    private static Said run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }
}
