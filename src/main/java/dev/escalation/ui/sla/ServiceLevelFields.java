package dev.escalation.ui.sla;

import dev.escalation.data.CleanData;
import dev.escalation.data.Priority;
import dev.escalation.simulate.clock.WorkingHours;
import dev.escalation.simulate.sla.SlaPolicy;
import dev.escalation.simulate.sla.SlaPolicy.Evidence;
import dev.escalation.simulate.sla.SlaTarget;
import dev.escalation.ui.Context;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/** Service levels as they are typed. */
final class ServiceLevelFields extends VBox {
    private final TargetTable targets;
    private final ClockFields clock;
    private final CheckBox pauses = new CheckBox();

    private Runnable changed = () -> {};

    private ServiceLevelFields(Texts texts, ZoneId usualZone) {
        super(8);
        this.targets = new TargetTable(texts, this::tell);
        this.clock = new ClockFields(texts, usualZone, this::tell);
        Button add = Buttons.withIcon("fth-plus", texts.get("sla.add"), targets::add);
        add.setId("sla-add");
        pauses.setId("sla-pauses");
        pauses.setText(texts.get("sla.pauses"));
        pauses.setMnemonicParsing(false);
        pauses.selectedProperty().addListener(_ -> tell());
        VBox.setMargin(pauses, new Insets(4, 0, 4, 0));
        getChildren()
                .addAll(
                        Labels.styled(texts.get("sla.targets"), "text-heading"),
                        Labels.wrapped(texts.get("sla.targets.what"), "text-small"),
                        targets.node(),
                        add,
                        Labels.styled(texts.get("sla.clock"), "text-heading"),
                        clock,
                        pauses);
    }

    private void tell() {
        changed.run();
    }

    /** @param told of everything that is typed from now on */
    void onChanged(Runnable told) {
        changed = told;
    }

    /** With the zone, priorities and tiers of the data that is open. */
    static ServiceLevelFields of(Context context) {
        LoadedData loaded = context.workspace().dataProperty().get();
        if (loaded == null) {
            return new ServiceLevelFields(context.texts(), ZoneOffset.UTC);
        }
        CleanData data = loaded.clean().data();
        ServiceLevelFields fields =
                new ServiceLevelFields(context.texts(), data.rules().zone());
        List<String> priorities =
                Arrays.stream(Priority.values()).map(Priority::label).toList();
        fields.targets.offer(
                priorities.reversed(), data.customers().tier().dictionary().levels());
        return fields;
    }

    /**
     * Nobody is told.
     *
     * @param policy empty for no targets on calendar time
     */
    void show(Optional<SlaPolicy> policy) {
        Runnable told = changed;
        changed = () -> {};
        targets.show(policy.map(SlaPolicy::targets).orElse(List.of()));
        clock.show(policy.map(SlaPolicy::hours).orElse(WorkingHours.ALWAYS));
        pauses.setSelected(policy.map(SlaPolicy::pauses).orElse(false));
        changed = told;
    }

    /** What is typed; empty if something in it cannot be used. Without any target it is no policy to go by yet. */
    Optional<SlaPolicy> policy() {
        List<SlaTarget> typed = targets.targets();
        return targets.isRight()
                ? clock.hours().map(hours -> new SlaPolicy(typed, hours, pauses.isSelected(), new Evidence.Stated()))
                : Optional.empty();
    }

    /** Brings what is wrong to sight. */
    void revealWrong() {
        if (targets.isRight()) {
            clock.focusWrong();
        } else {
            targets.revealWrong();
        }
    }

    /** Where somebody begins to type. */
    void focusFirst() {
        targets.reveal(0);
    }
}
