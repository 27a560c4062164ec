package dev.escalation.ui.sla;

import dev.escalation.app.sla.HoursWords;
import dev.escalation.simulate.sla.SlaTarget;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A target as it is typed, right or wrong. */
final class TargetRow {
    /** What cannot be used. */
    enum Wrong {
        NOTHING(""),
        RESOLVE("sla.wrong.hours"),
        REPLY("sla.wrong.hours"),
        ORDER("sla.wrong.order"),
        TWICE("sla.wrong.twice");

        private final String key;

        Wrong(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }

        boolean isOfReply() {
            return this == REPLY || this == ORDER;
        }
    }

    final StringProperty priority;
    final StringProperty tier;
    final StringProperty resolve;
    final StringProperty reply;
    final ObjectProperty<Wrong> wrong = new SimpleObjectProperty<>(Wrong.NOTHING);

    private TargetRow(String priority, String tier, String resolve, String reply) {
        this.priority = new SimpleStringProperty(priority);
        this.tier = new SimpleStringProperty(tier);
        this.resolve = new SimpleStringProperty(resolve);
        this.reply = new SimpleStringProperty(reply);
    }

    static TargetRow of(SlaTarget target) {
        OptionalDouble reply = target.firstReplyHours();
        return new TargetRow(
                target.priority(),
                target.tier(),
                HoursWords.of(target.resolveHours()),
                reply.isEmpty() ? "" : HoursWords.of(reply.getAsDouble()));
    }

    /** Its hours are to be typed yet. */
    static TargetRow empty(String priority, String tier) {
        return new TargetRow(priority, tier, "", "");
    }

    List<StringProperty> typed() {
        return List.of(priority, tier, resolve, reply);
    }

    /** What only one target can be of. */
    List<String> kind() {
        return List.of(priority.get(), tier.get());
    }

    /** What is wrong with it, apart from other targets. */
    Wrong check() {
        OptionalDouble resolveHours = hours(resolve);
        if (resolveHours.isEmpty()) {
            return Wrong.RESOLVE;
        }
        if (reply.get().isBlank()) {
            return Wrong.NOTHING;
        }
        OptionalDouble replyHours = hours(reply);
        if (replyHours.isEmpty()) {
            return Wrong.REPLY;
        }
        return replyHours.getAsDouble() > resolveHours.getAsDouble() ? Wrong.ORDER : Wrong.NOTHING;
    }

    /** Empty if something is wrong with it. */
    Optional<SlaTarget> target() {
        if (check() != Wrong.NOTHING) {
            return Optional.empty();
        }
        OptionalDouble replyHours = reply.get().isBlank() ? OptionalDouble.empty() : hours(reply);
        return Optional.of(
                new SlaTarget(priority.get(), tier.get(), hours(resolve).orElseThrow(), replyHours));
    }

    private static OptionalDouble hours(StringProperty text) {
        try {
            return OptionalDouble.of(HoursWords.read(text.get().strip()));
        } catch (IllegalArgumentException _) {
            return OptionalDouble.empty();
        }
    }
}
