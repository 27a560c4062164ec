package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The program as a process of its own: its streams, Ctrl-C and a full disk. */
class ProcessTest {
    @TempDir
    Path folder;

    private static List<String> java(Object... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.escalation.Launcher"));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        return command;
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("stderr").toFile())
                .start();
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        Process process = start(command);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String stderr() throws IOException {
        return Files.readString(folder.resolve("stderr"));
    }

    @Test
    void stdoutHoldsJsonAndNoLibraryTalks() throws Exception {
        Path data = DeskFiles.write(folder.resolve("data"), 120, 0.6);
        Path out = folder.resolve("out");
        List<String> command = java(
                "run",
                "--from",
                data,
                "--models",
                "logistic,xgboost",
                "--as-of-hours",
                "0",
                "--out",
                out,
                "--json",
                "--quiet");
        assertThat(run(command)).as(stderr()).isZero();
        assertThat(stderr()).isEmpty();
        assertThat(JsonMapper.shared()
                        .readTree(folder.resolve("stdout").toFile())
                        .path("program")
                        .asString())
                .isEqualTo("escalation-workbench");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "another process cannot be interrupted there")
    void interruptLeavesNothingAndExitsWith130() throws Exception {
        assumeTrue(!interruptsAreIgnored(), "a shell that runs the build in the background lets it ignore Ctrl-C");
        Path data = DeskFiles.write(folder.resolve("data"));
        Process process =
                start(java("run", "--from", data, "--models", "random_forest", "--out", folder.resolve("out")));
        while (process.isAlive() && !stderr().contains("Training random forest")) {
            Thread.sleep(20);
        }
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(stderr()).contains("workbench: cancelled");
        assertThat(process.exitValue()).isEqualTo(130);
        try (var entries = Files.list(folder)) {
            assertThat(entries.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("data", "stdout", "stderr");
        }
    }

    /** Child processes inherit it. */
    private static boolean interruptsAreIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        try (var lines = Files.lines(status)) {
            long ignored = lines.filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> Long.parseUnsignedLong(
                            line.substring("SigIgn:".length()).strip(), 16))
                    .findFirst()
                    .orElse(0L);
            return (ignored & 2) != 0; // bit n - 1 stands for signal n, SIGINT is 2
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsSaidAndNothingStays() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        String mount = "mount -t tmpfs -o size=64k tmpfs '" + disk + "'";
        assumeTrue(
                run(List.of("unshare", "-m", "sh", "-c", mount)) == 0,
                "only root may mount a small disk, or the system forbids it");
        Path data = DeskFiles.write(folder.resolve("data"));
        String command = String.join("' '", java("etl", "--from", data, "--out", disk.resolve("out"), "--quiet"));
        String script = mount + " && '" + command + "'; code=$?; ls -A '" + disk + "'; exit $code";
        assertThat(run(List.of("unshare", "-m", "sh", "-c", script))).isEqualTo(1);
        assertThat(stderr()).contains("workbench: ", "No space left on device", "free space");
        assertThat(folder.resolve("stdout")).hasContent("");
    }
}
