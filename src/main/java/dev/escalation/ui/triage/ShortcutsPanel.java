package dev.escalation.ui.triage;

import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All keys of triage on one sheet. */
public final class ShortcutsPanel extends OverPage {
    private static final double WIDTH = 560;
    private static final List<String> WALK = List.of("j", "k", "x", "all", "slash", "esc", "r", "b");
    private static final List<String> ACT = List.of("a", "i", "s", "d", "e", "u", "z", "o", "c");

    private final Button close;

    public ShortcutsPanel(Texts texts, StackPane page) {
        super(page, "shortcuts-panel", WIDTH);
        close = Buttons.plain(texts.get("triage.keys.close"), this::close);
        close.setId("shortcuts-close");
        HBox foot = new HBox(close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        HBox columns = new HBox(28, keys(texts, "triage.keys.walk", WALK), keys(texts, "triage.keys.act", ACT));
        Label board = Labels.wrapped(texts.get("triage.keys.board"), "text-small");
        getChildren().addAll(Labels.styled(texts.get("triage.keys.title"), "text-heading"), columns, board, foot);
    }

    private static VBox keys(Texts texts, String title, List<String> names) {
        GridPane grid = new GridPane(10, 6);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Label cap = KeyCap.of(texts.get("triage.key." + name));
            GridPane.setHalignment(cap, HPos.RIGHT);
            grid.addRow(i, cap, Labels.whole(texts.get("triage.key." + name + ".what"), "text-body"));
        }
        return new VBox(8, Labels.styled(texts.get(title), "text-small-strong"), grid);
    }

    public void open() {
        open(close);
    }
}
