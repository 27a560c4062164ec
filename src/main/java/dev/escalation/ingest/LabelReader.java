package dev.escalation.ingest;

import dev.escalation.data.LabelSource;
import dev.escalation.data.LabelSource.Settled;
import dev.escalation.words.Said;
import dev.escalation.words.UnusableValueException;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code labels} of a mapping: where the outcomes are read from. */
final class LabelReader {
    private final YamlFields labels;

    private LabelReader(YamlFields labels) {
        this.labels = labels;
    }

    static Mapping.Labels read(YamlFields labels) {
        LabelReader reader = new LabelReader(labels.allowOnly(MappingKeys.LABELS));
        return new Mapping.Labels(
                reader.label("escalation", "escalated_flag"), reader.label("sla_breach", "sla_breached"));
    }

    private Mapping.Label label(String name, String flagColumn) {
        if (!labels.has(name)) {
            LabelSource flag = new LabelSource.Flag(flagColumn);
            return new Mapping.Label(flag, flag);
        }
        YamlFields label = labels.block(name).allowOnly(MappingKeys.LABEL);
        LabelSource source = source(name, label);
        if (!label.has("without_events")) {
            return new Mapping.Label(source, source);
        }
        String other = label.convert("without_events", label.text("without_events", ""), LabelReader::flagColumn);
        return new Mapping.Label(source, new LabelSource.Flag(other, source.settled()));
    }

    private LabelSource source(String name, YamlFields label) {
        if (label.has("flag") == label.has("any_of")) {
            throw labels.error(name, Said.of("ingest.label.either", name));
        }
        Settled settled = label.convert("settled", label.text("settled", "at_resolution"), LabelReader::settled);
        if (label.has("flag")) {
            String flag = label.convert("flag", label.text("flag", ""), LabelReader::flagColumn);
            return new LabelSource.Flag(flag, settled);
        }
        List<LabelSource.Condition> conditions = new ArrayList<>();
        label.texts("any_of").forEach(each -> conditions.add(label.convert("any_of", each, LabelReader::condition)));
        return label.convert("any_of", "", ignored -> new LabelSource.Rule(conditions, settled));
    }

    private static Settled settled(String text) {
        return switch (text) {
            case "at_resolution" -> Settled.AT_RESOLUTION;
            case "at_closing" -> Settled.AT_CLOSING;
            default -> throw new UnusableValueException(Said.of("ingest.label.settled", text));
        };
    }

    private static String flagColumn(String name) {
        if (!name.equals("escalated_flag") && !name.equals("sla_breached")) {
            throw new UnusableValueException(Said.of("ingest.label.flag", name));
        }
        return name;
    }

    /** {@code 2 Reassigned} or {@code PriorityRaised}. */
    private static LabelSource.Condition condition(String text) {
        String[] words = text.strip().split("\\s+", 2);
        if (words.length == 1) {
            return new LabelSource.Condition(Names.event(words[0]), 1);
        }
        if (!words[0].matches("[1-9]\\d{0,4}")) {
            throw new UnusableValueException(Said.of("ingest.label.condition", text));
        }
        return new LabelSource.Condition(Names.event(words[1]), Integer.parseInt(words[0]));
    }
}
