package dev.escalation.ui.quality;

import dev.escalation.analysis.LabelAudit;
import dev.escalation.analysis.LabelCheck;
import dev.escalation.analysis.LabelFinding;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The checks of an outcome, one row each: first what was found, then what is well, then what could not be looked at. */
final class LabelCheckRows {
    private static final int MOST = 5;

    private final LabelCheckWords words;
    private final TicketOpening opening;

    LabelCheckRows(LabelAuditWords words, TicketOpening opening) {
        this.words = new LabelCheckWords(words.words(), words);
        this.opening = opening;
    }

    List<Node> of(LabelAudit audit) {
        return audit.checks().stream()
                .sorted(Comparator.comparingInt(LabelCheckRows::rank))
                .map(check -> row(audit, check))
                .toList();
    }

    private static int rank(LabelCheck check) {
        if (!check.findings().isEmpty()) {
            return 0;
        }
        return check.looked() > 0 ? 1 : 2;
    }

    private Node row(LabelAudit audit, LabelCheck check) {
        int rank = rank(check);
        FontIcon icon = new FontIcon(
                List.of("fth-alert-triangle", "fth-check", "fth-minus").get(rank));
        icon.getStyleClass()
                .addAll(
                        "icon-small",
                        List.of("icon-warn", "icon-ok", "text-muted").get(rank));
        Label title = Labels.wrapped(words.title(check), "text-medium");
        VBox said = new VBox(3, title);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMinWidth(0);
        said.getChildren().addAll(lines(audit, check));
        HBox row = new HBox(10, icon, said);
        row.setAlignment(Pos.TOP_LEFT);
        row.setPadding(new Insets(7, 14, 7, 14));
        return row;
    }

    private List<Node> lines(LabelAudit audit, LabelCheck check) {
        List<Node> lines = new ArrayList<>();
        if (check.findings().isEmpty()) {
            lines.add(Labels.wrapped(words.nothing(check), "text-small"));
        }
        check.findings().stream().limit(MOST).forEach(finding -> lines.add(line(audit, finding)));
        int more = check.findings().size() - MOST;
        if (more > 0) {
            lines.add(Labels.wrapped(words.more(more), "text-small"));
        }
        return lines;
    }

    private Node line(LabelAudit audit, LabelFinding finding) {
        Label sentence = Labels.wrapped(words.sentence(audit, finding), "text-cell");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        Button open = Buttons.link(words.open(finding), () -> opening.open(words.name(finding), finding::tickets));
        HBox line = new HBox(12, sentence, open);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
