package dev.escalation.features;

import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.TicketTimelines;
import dev.escalation.features.CoreFeature.Unit;
import dev.escalation.task.Progress;
import dev.escalation.text.tone.ToneReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Tickets as they are read for features: all that their own records tell at their prediction points and at the moments of
 * the queue. What they are told of other tickets comes from a {@link DeskView}.
 *
 * @param plan its points are those that were possible
 */
record TicketReading(
        CleanData data,
        FeaturePlan plan,
        TicketLife[] lives,
        PointRows rows,
        TrackedColumns tracked,
        NumericAttributes attributes,
        TicketPass pass) {
    /**
     * @param tones of the plan; empty if it leaves texts alone
     * @param queueMoments ascending
     */
    static TicketReading of(
            CleanData data,
            FeaturePlan plan,
            Optional<ToneReader> tones,
            TicketTimelines timelines,
            TicketLife[] lives,
            long[] queueMoments,
            Progress progress) {
        PointRows rows = PointRows.of(data, lives, plan.points(), queueMoments);
        TrackedColumns tracked = new TrackedColumns(data, timelines);
        NumericAttributes attributes = new NumericAttributes(data, timelines);
        Optional<MessageTones> messages = tones.map(reader -> MessageTones.of(data, reader, progress));
        TicketPass pass = new TicketPass(data, timelines, lives, rows, tracked, attributes, messages);
        pass.run(progress);
        return new TicketReading(data, plan, lives, rows, tracked, attributes, pass);
    }

    FeatureTable table(DeskView desk, TicketOutcomes outcomes, Optional<SimilarHistory> similar, Progress progress) {
        List<FeatureColumn> columns = columns(desk, similar, progress);
        return new FeatureTable(
                data, plan, rows.ticket(), rows.asOf(), rows.ageHours(), labels(outcomes), outcomes, similar, columns);
    }

    private boolean[] labels(TicketOutcomes outcomes) {
        boolean[] label = new boolean[rows.size()];
        for (int row = 0; row < label.length; row++) {
            label[row] = rows.ageHours()[row] != PointRows.QUEUE && outcomes.positive()[rows.ticket()[row]];
        }
        return label;
    }

    /** The categorical and joined columns per row. */
    CategoricalColumns joined() {
        return new CategoricalColumns(data, rows, pass, tracked);
    }

    private List<FeatureColumn> columns(DeskView desk, Optional<SimilarHistory> similar, Progress progress) {
        CategoricalColumns joined = joined();
        desk.emitCustomers(pass.core);
        pass.core[CoreFeature.EXPERIENCE_YEARS.ordinal()] = joined.agentExperience();
        pass.core[CoreFeature.AGENT_OPEN_LOAD.ordinal()] = desk.openLoad(TrackedColumns.AGENT);
        pass.core[CoreFeature.GROUP_OPEN_LOAD.ordinal()] = desk.openLoad(TrackedColumns.GROUP);
        pass.core[CoreFeature.GROUP_RECENT_SHARE.ordinal()] = desk.groupShare();
        progress.checkCancelled();
        List<FeatureColumn> columns = new ArrayList<>();
        for (CoreFeature feature : CoreFeature.values()) {
            columns.add(new FeatureColumn.Numeric(feature.info(plan.target()), pass.core[feature.ordinal()]));
        }
        for (int feature = 0; feature < pass.text.length; feature++) {
            columns.add(new FeatureColumn.Numeric(TextFeature.values()[feature].info(), pass.text[feature]));
        }
        similar.ifPresent(history -> addSimilar(columns, history.features(rows, desk.context(), progress)));
        for (int a = 0; a < attributes.columns().size(); a++) {
            String name = attributes.columns().get(a).name();
            columns.add(new FeatureColumn.Numeric(CategoricalColumns.numericInfo(name), pass.attributes[a]));
        }
        columns.addAll(joined.joinedNumbers());
        addCategorical(columns, joined.categorical(), desk, progress);
        return columns;
    }

    private static void addSimilar(List<FeatureColumn> columns, double[][] values) {
        for (SimilarFeature feature : SimilarFeature.values()) {
            columns.add(new FeatureColumn.Numeric(feature.info(), values[feature.ordinal()]));
        }
    }

    private static void addCategorical(
            List<FeatureColumn> columns, Map<String, CodedColumn> categorical, DeskView desk, Progress progress) {
        List<String> names = List.copyOf(categorical.keySet());
        List<LevelEncoding> encodings = names.parallelStream()
                .map(name -> {
                    progress.checkCancelled();
                    return desk.encode(name, required(categorical, name));
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
        return Objects.requireNonNull(columns.get(name));
    }

    private static FeatureColumn companion(FeatureInfo of, String suffix, Unit unit, double[] values) {
        return new FeatureColumn.Numeric(
                new FeatureInfo(of.name() + suffix, of.name(), of.label(), unit, of.role()), values);
    }
}
