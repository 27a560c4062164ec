package dev.escalation.features;

import static dev.escalation.data.Instants.MILLIS_PER_HOUR;

import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.data.TicketTimelines;
import dev.escalation.features.CoreFeature.Unit;
import dev.escalation.task.Progress;
import dev.escalation.text.tone.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The one computation of features: for training, for the queue and for a single new ticket. A row depends on events with
 * {@code event_time <= as_of} and on outcomes that were known by then, so cutting the data at any later moment leaves it
 * as it is.
 */
public final class FeatureBuilder {
    private static final long FOUR_WEEKS = 28 * 24 * MILLIS_PER_HOUR;
    /** From this share of positives without a moment on, only the first record of a ticket is a prediction point. */
    private static final double MOST_UNTIMED = 0.05;

    private final CleanData data;
    private final FeaturePlan plan;
    private final Target target;
    private final Optional<TicketVectors> vectors;

    private FeatureBuilder(CleanData data, FeaturePlan plan, Optional<TicketVectors> vectors) {
        this.data = data;
        this.plan = plan;
        this.vectors = plan.text() == TextUse.ON ? vectors : Optional.empty();
        if (plan.text() == TextUse.ON && vectors.isEmpty()) {
            throw new IllegalArgumentException("similar tickets are found by vectors, and there are none");
        }
        this.target = plan.target();
    }

    /** Without vectors. */
    public static FeatureTable build(CleanData data, FeaturePlan plan, OptionalLong queueMoment, Progress progress) {
        return build(data, plan, Optional.empty(), queueMoment, progress);
    }

    /**
     * @param vectors of the data's tickets; needed for {@link TextUse#ON} only
     * @param queueMoment if present, every ticket that is open then and without the outcome gets a row to be scored
     * @throws IllegalArgumentException if vectors are needed and not there
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static FeatureTable build(
            CleanData data,
            FeaturePlan plan,
            Optional<TicketVectors> vectors,
            OptionalLong queueMoment,
            Progress progress) {
        return build(data, plan, vectors, queueMoment.stream().toArray(), progress);
    }

    /**
     * The same with the queues of several moments, for less than one build each: a ticket gets a row at every moment at
     * which it is open and without the outcome.
     *
     * @param queueMoments ascending
     * @throws IllegalArgumentException if they do not ascend, or if vectors are needed and not there
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static FeatureTable build(
            CleanData data, FeaturePlan plan, Optional<TicketVectors> vectors, long[] queueMoments, Progress progress) {
        for (int i = 1; i < queueMoments.length; i++) {
            if (queueMoments[i] <= queueMoments[i - 1]) {
                throw new IllegalArgumentException("the moments of the queue must ascend");
            }
        }
        progress.stage("Computing features", 0);
        return new FeatureBuilder(data, plan, vectors).build(queueMoments, progress);
    }

    private FeatureTable build(long[] queueMoments, Progress progress) {
        TicketTimelines timelines =
                TicketTimelines.of(data.events(), data.tickets().size());
        TicketLife[] lives = LifeReader.readAll(data, timelines, target);
        progress.checkCancelled();
        TicketOutcomes outcomes = TicketOutcomes.of(lives);
        PredictionPoints points = usablePoints(plan.points(), outcomes);
        PointRows rows = PointRows.of(data, lives, points, queueMoments);
        TrackedColumns tracked = new TrackedColumns(data, timelines);
        NumericAttributes attributes = new NumericAttributes(data, timelines);
        Optional<MessageTones> messages = plan.text() == TextUse.OFF
                ? Optional.empty()
                : Optional.of(MessageTones.of(data, Phrases.of(plan.phrases()), progress));
        TicketPass pass = new TicketPass(data, timelines, lives, rows, tracked, attributes, messages);
        pass.run(progress);
        Optional<SimilarHistory> similar = vectors.map(all -> SimilarHistory.of(data, lives, all, progress));
        List<FeatureColumn> columns = columns(lives, rows, tracked, attributes, pass, similar, progress);
        return new FeatureTable(
                data,
                plan.with(points),
                rows.ticket(),
                rows.asOf(),
                rows.ageHours(),
                labels(rows, outcomes),
                outcomes,
                similar,
                columns);
    }

    /** Without the moments of outcomes nobody can say which later rows were still undecided. */
    private static PredictionPoints usablePoints(PredictionPoints asked, TicketOutcomes outcomes) {
        int positives = 0;
        for (boolean positive : outcomes.positive()) {
            positives += positive ? 1 : 0;
        }
        return outcomes.untimedPositives() > positives * MOST_UNTIMED ? PredictionPoints.only(List.of(0)) : asked;
    }

    private static boolean[] labels(PointRows rows, TicketOutcomes outcomes) {
        boolean[] label = new boolean[rows.size()];
        for (int row = 0; row < label.length; row++) {
            label[row] = rows.ageHours()[row] != PointRows.QUEUE && outcomes.positive()[rows.ticket()[row]];
        }
        return label;
    }

    private List<FeatureColumn> columns(
            TicketLife[] lives,
            PointRows rows,
            TrackedColumns tracked,
            NumericAttributes attributes,
            TicketPass pass,
            Optional<SimilarHistory> similar,
            Progress progress) {
        TimeSweep sweep = TimeSweep.of(rows, lives);
        RowContext context = RowContext.of(rows, sweep);
        CategoricalColumns joined = new CategoricalColumns(data, rows, pass, tracked);
        new CustomerFolds(data, lives).emit(rows, context, pass.core);
        pass.core[CoreFeature.EXPERIENCE_YEARS.ordinal()] = joined.agentExperience();
        emitLoads(rows, tracked, pass);
        emitGroupShare(sweep, rows, pass, tracked);
        progress.checkCancelled();
        List<FeatureColumn> columns = new ArrayList<>();
        for (CoreFeature feature : CoreFeature.values()) {
            columns.add(new FeatureColumn.Numeric(feature.info(target), pass.core[feature.ordinal()]));
        }
        for (int feature = 0; feature < pass.text.length; feature++) {
            columns.add(new FeatureColumn.Numeric(TextFeature.values()[feature].info(), pass.text[feature]));
        }
        similar.ifPresent(history -> addSimilar(columns, history.features(rows, context, progress)));
        for (int a = 0; a < attributes.columns().size(); a++) {
            String name = attributes.columns().get(a).name();
            columns.add(new FeatureColumn.Numeric(CategoricalColumns.numericInfo(name), pass.attributes[a]));
        }
        columns.addAll(joined.joinedNumbers());
        addCategorical(columns, joined.categorical(), rows, sweep, context, progress);
        return columns;
    }

    private static void addSimilar(List<FeatureColumn> columns, double[][] values) {
        for (SimilarFeature feature : SimilarFeature.values()) {
            columns.add(new FeatureColumn.Numeric(feature.info(), values[feature.ordinal()]));
        }
    }

    private void addCategorical(
            List<FeatureColumn> columns,
            Map<String, CodedColumn> categorical,
            PointRows rows,
            TimeSweep sweep,
            RowContext context,
            Progress progress) {
        List<String> names = List.copyOf(categorical.keySet());
        List<LevelEncoding> encodings = names.parallelStream()
                .map(name -> {
                    progress.checkCancelled();
                    return LevelEncoding.of(required(categorical, name), rows, sweep, context);
                })
                .toList();
        for (int c = 0; c < names.size(); c++) {
            FeatureInfo info = CategoricalColumns.info(names.get(c));
            columns.add(new FeatureColumn.Categorical(info, required(categorical, names.get(c))));
            columns.add(
                    companion(info, "_log_odds", Unit.LOG_ODDS, encodings.get(c).logOdds()));
            columns.add(companion(
                    info, "_share_of_tickets", Unit.SHARE, encodings.get(c).shareOfTickets()));
        }
    }

    private static CodedColumn required(Map<String, CodedColumn> columns, String name) {
        return java.util.Objects.requireNonNull(columns.get(name));
    }

    private static FeatureColumn companion(FeatureInfo of, String suffix, Unit unit, double[] values) {
        return new FeatureColumn.Numeric(
                new FeatureInfo(of.name() + suffix, of.name(), of.label(), unit, of.role()), values);
    }

    private static void emitLoads(PointRows rows, TrackedColumns tracked, TicketPass pass) {
        emitLoad(rows, tracked, pass, TrackedColumns.AGENT, pass.agentLoad, CoreFeature.AGENT_OPEN_LOAD);
        emitLoad(rows, tracked, pass, TrackedColumns.GROUP, pass.groupLoad, CoreFeature.GROUP_OPEN_LOAD);
    }

    private static void emitLoad(
            PointRows rows,
            TrackedColumns tracked,
            TicketPass pass,
            int column,
            KeyedStream.Builder changes,
            CoreFeature feature) {
        KeyedStream load = changes.build(tracked.columns().get(column).levels().size());
        int[] openNow = load.running(change -> change);
        double[] values = pass.core[feature.ordinal()];
        for (int row = 0; row < values.length; row++) {
            int key = pass.codes[column][row];
            values[row] = key == Dictionary.MISSING ? Double.NaN : load.sumAt(openNow, key, rows.asOf()[row]);
        }
    }

    /** Outcomes count for every group that had the ticket at a prediction point. */
    private static void emitGroupShare(TimeSweep sweep, PointRows rows, TicketPass pass, TrackedColumns tracked) {
        int[] codes = pass.codes[TrackedColumns.GROUP];
        CodedColumn groups = new CodedColumn(
                codes, tracked.columns().get(TrackedColumns.GROUP).levels());
        LevelCounts now = new LevelCounts(groups, rows, sweep);
        LevelCounts before = new LevelCounts(groups, rows, sweep);
        double[] values = pass.core[CoreFeature.GROUP_RECENT_SHARE.ordinal()];
        for (int row : sweep.rows().payload()) {
            now.advanceTo(rows.asOf()[row]);
            before.advanceTo(rows.asOf()[row] - FOUR_WEEKS);
            int group = now.level(row);
            int known = now.known(group) - before.known(group);
            boolean unknown = codes[row] == Dictionary.MISSING || known <= 0;
            values[row] = unknown ? Double.NaN : (now.positives(group) - before.positives(group)) / (double) known;
        }
    }
}
