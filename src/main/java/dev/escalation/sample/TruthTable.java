package dev.escalation.sample;

import dev.escalation.task.Progress;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The file of true risks; rows are computed in parallel, a batch at a time, and written in order. */
final class TruthTable implements Closeable {
    private static final String HEADER = "ticket_id,as_of,true_risk,escalates";
    private static final int BATCH = 2_000;
    private static final int SLICE = 50;

    private final CsvOutput out;
    private final TrueRisk trueRisk;
    private final Progress progress;
    private final RiskRanking ranking = new RiskRanking();
    private final List<Row> batch = new ArrayList<>();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    private record Row(TicketState look, boolean escalates) {}

    TruthTable(SampleFolder folder, TrueRisk trueRisk, Progress progress) throws IOException {
        this.out = new CsvOutput(folder.file("true_risk.csv"), HEADER);
        this.trueRisk = trueRisk;
        this.progress = progress;
    }

    void add(TicketRun run) throws IOException {
        for (TicketState look : run.looks()) {
            batch.add(new Row(look, run.escalatedAt() > 0));
        }
        if (batch.size() >= BATCH) {
            flush();
        }
    }

    void flush() throws IOException {
        List<Future<double[]>> slices = new ArrayList<>();
        for (int from = 0; from < batch.size(); from += SLICE) {
            List<Row> slice = batch.subList(from, Math.min(batch.size(), from + SLICE));
            slices.add(threads.submit(() -> risks(slice)));
        }
        for (int i = 0; i < slices.size(); i++) {
            double[] risks = get(slices.get(i));
            for (int j = 0; j < risks.length; j++) {
                write(batch.get(i * SLICE + j), risks[j]);
            }
        }
        batch.clear();
    }

    private double[] risks(List<Row> rows) {
        progress.checkCancelled();
        return rows.stream().mapToDouble(row -> trueRisk.estimate(row.look())).toArray();
    }

    private static double[] get(Future<double[]> slice) throws IOException {
        try {
            return slice.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException cancelled) {
                throw cancelled;
            }
            throw new IOException("the true risk could not be computed", e);
        }
    }

    private void write(Row row, double risk) throws IOException {
        ranking.add(risk, row.escalates());
        String digits = CsvOutput.padded(Math.round(risk * RiskRanking.STEPS), 6);
        out.row(
                SampleTables.ticketId(row.look().facts.index()),
                CsvOutput.time(row.look().now),
                digits.charAt(0) + "." + digits.substring(1),
                row.escalates() ? "1" : "0");
    }

    RiskRanking ranking() {
        return ranking;
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        threads.close();
        out.close();
    }
}
