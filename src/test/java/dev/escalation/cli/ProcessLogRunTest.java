package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a packed process log to the queue of its open tickets. */
class ProcessLogRunTest {
    private static final int TICKETS = 400;

    @TempDir
    Path folder;

    /** Every third ticket is handed over twice, most of them of one product; the last ones are open. */
    private Path log() throws IOException {
        Random random = new Random(7);
        StringBuilder log = new StringBuilder("<log xes.version='2.0'>\n");
        for (int i = 0; i < TICKETS; i++) {
            boolean moved = random.nextInt(3) == 0;
            String product = moved == random.nextInt(5) > 0 ? "Router" : "Phone";
            Instant begin = DeskFiles.START.plusSeconds(7200L * i);
            log.append("<trace><string key='concept:name' value='T").append(i).append("'/>");
            log.append("<string key='product' value='").append(product).append("'/>");
            event(log, "Insert ticket", begin, "Line 1");
            event(log, "Ask the customer", begin.plusSeconds(3600), "Line 1");
            if (i < TICKETS - 30) {
                event(log, "Look again", begin.plusSeconds(90_000), moved ? "Line 2" : "Line 1");
                event(log, "Look once more", begin.plusSeconds(100_000), moved ? "Line 3" : "Line 1");
                event(log, "Resolve ticket", begin.plusSeconds(150_000), moved ? "Line 3" : "Line 1");
            }
            log.append("</trace>\n");
        }
        Path file = folder.resolve("desk.xes.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(log.append("</log>").toString().getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static void event(StringBuilder log, String step, Instant at, String group) {
        log.append("<event><string key='concept:name' value='").append(step);
        log.append("'/><date key='time:timestamp' value='").append(at);
        log.append("'/><string key='org:group' value='").append(group).append("'/></event>");
    }

    @Test
    void aProcessLogBecomesAQueue() throws IOException {
        Path out = folder.resolve("out");
        CliRun run = CliRun.of("run", "--from", log(), "--models", "logistic", "--out", out, "--quiet");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(out.resolve("etl_log.csv")).content().contains("event_log,1910,1910,0,");
        assertThat(Files.readAllLines(out.resolve("risk_queue.csv"))).hasSize(1 + 30);
        assertThat(out.resolve("training_dataset.csv")).content().contains("attr.product");
    }
}
