package dev.escalation.app.registry;

import dev.escalation.report.document.Say;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is different between two models that were trained at different times, and whether their figures can be set against
 * each other.
 *
 * @param changes in the order in which they matter
 * @param notComparable why the figures cannot be compared; empty if the test rows were the same
 */
public record RunChanges(List<Change> changes, List<String> added, List<String> removed, String notComparable) {
    private static final Map<String, String> ASPECTS = aspects();

    /** One thing that was chosen or found otherwise. */
    public record Change(String aspect, String before, String after) {
        /** {@code Seed: 7, then 8}. */
        public String words() {
            return aspect + ": " + before + " \u2192 " + after;
        }
    }

    public RunChanges {
        changes = List.copyOf(changes);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    private static Map<String, String> aspects() {
        Map<String, String> aspects = new LinkedHashMap<>();
        aspects.put("/snapshot", "Data");
        aspects.put("/target", "Predicts");
        aspects.put("/label/source", "Outcome read from");
        aspects.put("/choices/ages", "Ages");
        aspects.put("/choices/text", "Text");
        aspects.put("/choices/phrases", "Phrases");
        aspects.put("/choices/embargo", "Embargo");
        aspects.put("/choices/actions", "Actions of people");
        aspects.put("/choices/alert_line", "Alert line");
        aspects.put("/calibration", "Calibration");
        aspects.put("/choices/seed", "Seed");
        aspects.put("/model", "Kind of model");
        aspects.put("/parameters", "Parameters");
        aspects.put("/preprocessing", "Preparation of columns");
        aspects.put("/program_version", "Program");
        return aspects;
    }

    public static RunChanges between(ModelMetadata before, ModelMetadata after) {
        List<Change> changes = new ArrayList<>();
        ASPECTS.forEach((path, aspect) -> {
            String old = words(path, before);
            String now = words(path, after);
            if (!old.equals(now)) {
                changes.add(new Change(aspect, known(old), known(now)));
            }
        });
        Set<String> old = new LinkedHashSet<>(before.list("/features"));
        Set<String> now = new LinkedHashSet<>(after.list("/features"));
        boolean bothKnown = !old.isEmpty() && !now.isEmpty();
        List<String> added =
                bothKnown ? now.stream().filter(each -> !old.contains(each)).toList() : List.of();
        List<String> removed =
                bothKnown ? old.stream().filter(each -> !now.contains(each)).toList() : List.of();
        return new RunChanges(changes, added, removed, notComparable(before, after));
    }

    private static String words(String path, ModelMetadata metadata) {
        String text = metadata.json().at(path).isContainer()
                ? metadata.json().at(path).toString()
                : metadata.text(path);
        return path.equals("/snapshot") ? text.substring(0, Math.min(6, text.length())) : text;
    }

    private static String known(String text) {
        return text.isEmpty() ? "not known" : text;
    }

    private static String notComparable(ModelMetadata before, ModelMetadata after) {
        if (!before.target().equals(after.target())) {
            return "They predict different things.";
        }
        if (before.testFingerprint().isEmpty() || after.testFingerprint().isEmpty()) {
            return "Of one of them it is not on record which rows its test was of.";
        }
        if (before.testFingerprint().equals(after.testFingerprint())) {
            return "";
        }
        return before.snapshot().equals(after.snapshot())
                ? "They were tested on different rows: other ages, another embargo, or tickets left out."
                : "They were tested on different data, so a difference would say as much about the data as about the models.";
    }

    public boolean isComparable() {
        return notComparable.isEmpty();
    }

    /** How a figure of the test has moved; empty if the test rows were others. */
    public Optional<String> moved(String metric, ModelMetadata before, ModelMetadata after) {
        double old = before.figure("test", metric).value();
        double now = after.figure("test", metric).value();
        return isComparable() && Double.isFinite(old) && Double.isFinite(now)
                ? Optional.of(Say.figure(old) + " \u2192 " + Say.figure(now))
                : Optional.empty();
    }

    /** Everything in sentences or parts of such, the most important first. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        changes.forEach(change -> lines.add(change.words()));
        if (!added.isEmpty()) {
            lines.add("Features added: " + String.join(", ", added));
        }
        if (!removed.isEmpty()) {
            lines.add("Features removed: " + String.join(", ", removed));
        }
        if (lines.isEmpty()) {
            lines.add("Nothing that was chosen is different.");
        }
        return lines;
    }
}
