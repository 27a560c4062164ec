package dev.escalation.app;

import dev.escalation.app.leaks.SourceReading;
import dev.escalation.data.CleanData;
import dev.escalation.etl.CleanResult;
import dev.escalation.features.CutCheck;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TicketVectors;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.model.NotEnoughDataException;
import dev.escalation.model.Segment;
import dev.escalation.model.Split;
import dev.escalation.model.leak.LeakFinding;
import dev.escalation.model.leak.LeakScan;
import dev.escalation.model.leak.SourceRows;
import dev.escalation.model.leak.SourceScan;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Which columns of a source know the future, and whether a feature does; nothing is trained and nothing written. */
public final class LeaksJob {
    private LeaksJob() {}

    /**
     * @param columns about columns of the source as they were exported
     * @param features about what the program makes of them
     * @param json the same, and what was looked at
     */
    public record Result(List<LeakFinding> columns, List<LeakFinding> features, Map<String, Object> json) {
        public Result {
            columns = List.copyOf(columns);
            features = List.copyOf(features);
        }
    }

    /**
     * @throws dev.escalation.ingest.UnusableInputException if the source cannot be used
     * @throws java.util.concurrent.CancellationException if the user stops it
     * @throws IOException if a workspace cannot be used
     */
    public static Result run(JobRequest request, Progress progress) throws IOException {
        Map<String, Object> json = Summary.program("leaks");
        try (JobStages stages = new JobStages(request.workspace(), json, progress)) {
            ImportPlan plan = Importer.plan(request.from(), request.mapping());
            CleanResult clean = stages.clean(request.from(), request.mapping());
            json.putAll(Summary.data(clean));
            CleanData data = clean.data();
            Optional<TicketVectors> vectors = stages.vectors(data, request.plan());
            FeatureTable table = FeatureBuilder.build(data, request.plan(), vectors, OptionalLong.empty(), progress);
            json.put("target", request.plan().target().id());
            json.put("label", Summary.label(table));
            return scanned(request, plan, table, json, progress);
        }
    }

    private static Result scanned(
            JobRequest request, ImportPlan plan, FeatureTable table, Map<String, Object> json, Progress progress) {
        Optional<Split> split = split(table, request, json);
        Optional<SourceRows> rows = SourceReading.read(plan, table.data(), progress);
        List<LeakFinding> columns = rows.map(
                        source -> SourceScan.scan(table.data(), table.outcomes(), learnedFrom(split), source, progress))
                .orElse(List.of());
        int[] trainRows = split.map(one -> one.rows(table, Segment.TRAIN)).orElse(new int[0]);
        progress.stage("Computing features without the future", 0);
        CutCheck cut = CutCheck.of(table, progress);
        List<LeakFinding> features = new ArrayList<>(LeakScan.scan(table, trainRows, cut, Optional.empty()));
        features.addAll(LabelFindings.of(table.data(), table.target()));
        json.put("columns", columns(columns, rows));
        json.put(
                "columns_looked_at", rows.map(source -> source.columns().size()).orElse(0));
        json.put("features", Summary.leaks(features, cut));
        json.put("features_looked_at", table.columns().size());
        return new Result(columns, features, json);
    }

    private static Optional<Split> split(FeatureTable table, JobRequest request, Map<String, Object> json) {
        try {
            return Optional.of(Split.of(table, request.training().embargo()));
        } catch (NotEnoughDataException e) {
            json.put("verdict", "not enough evidence");
            json.put("why", e.getMessage());
            return Optional.empty();
        }
    }

    private static BitSet learnedFrom(Optional<Split> split) {
        BitSet tickets = new BitSet();
        Segment[] segments = split.map(Split::ofTicket).orElse(new Segment[0]);
        for (int ticket = 0; ticket < segments.length; ticket++) {
            tickets.set(ticket, segments[ticket] == Segment.TRAIN);
        }
        return tickets;
    }

    private static List<Object> columns(List<LeakFinding> findings, Optional<SourceRows> rows) {
        Map<String, String> readAs = new LinkedHashMap<>();
        rows.ifPresent(source -> source.columns().forEach(column -> readAs.put(column.name(), column.readAs())));
        List<Object> list = new ArrayList<>();
        for (LeakFinding finding : findings) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("column", finding.column());
            entry.put("read_as", readAs.getOrDefault(finding.column(), ""));
            entry.put("severity", finding.severity().id());
            entry.put("kind", finding.kind().id());
            entry.put("evidence", finding.evidence());
            list.add(entry);
        }
        return list;
    }
}
