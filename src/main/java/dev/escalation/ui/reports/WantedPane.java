package dev.escalation.ui.reports;

import dev.escalation.ui.control.Choice;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Segments;
import dev.escalation.ui.text.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/** Which report, with what in it. */
final class WantedPane {
    private static final List<Integer> LENGTHS = List.of(10, 20, 40, 60, 100);

    private final Texts texts;
    private final Consumer<Wanted> chosen;
    private final VBox root = new VBox(10);
    private final VBox options = new VBox(8);
    private final Choice<Integer> tickets;
    private final Set<ReportPart> without = EnumSet.noneOf(ReportPart.class);
    private ReportKind kind = ReportKind.MANAGER;

    /** @param chosen told whenever the user wants something else */
    WantedPane(Texts texts, Consumer<Wanted> chosen) {
        this.texts = texts;
        this.chosen = chosen;
        this.tickets = new Choice<>(
                "report-tickets", count -> texts.get("reports.tickets.count", count), LENGTHS, Wanted.FIRST.tickets());
        tickets.node().setOnAction(_ -> tell());
        root.getStyleClass().add("report-wanted");
        root.getChildren()
                .add(new Segments<>("report-kind", ReportKind.values(), one -> texts.get(one.key()), this::choose));
        root.getChildren().add(options);
        showOptions();
    }

    VBox node() {
        return root;
    }

    private void choose(ReportKind one) {
        kind = one;
        showOptions();
        tell();
    }

    private void showOptions() {
        options.getChildren()
                .setAll(Labels.styled(
                        texts.get(kind == ReportKind.SHIFT ? "reports.tickets" : "reports.parts"), "text-small"));
        if (kind == ReportKind.SHIFT) {
            options.getChildren().add(tickets.node());
            return;
        }
        for (ReportPart part : ReportPart.values()) {
            CheckBox box = new CheckBox(texts.get(part.key()));
            box.setId("report-part-" + part.ordinal());
            box.setSelected(!without.contains(part));
            box.setOnAction(_ -> choose(part, box.isSelected()));
            options.getChildren().add(box);
        }
        options.getChildren().add(Labels.wrapped(texts.get("reports.parts.always"), "text-micro"));
    }

    private void choose(ReportPart part, boolean selected) {
        if (selected) {
            without.remove(part);
        } else {
            without.add(part);
        }
        tell();
    }

    private void tell() {
        chosen.accept(wanted());
    }

    Wanted wanted() {
        return new Wanted(kind, without, tickets.value());
    }
}
