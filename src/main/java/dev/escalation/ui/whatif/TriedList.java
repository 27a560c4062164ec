package dev.escalation.ui.whatif;

import dev.escalation.explain.whatif.Setting;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What was tried for this ticket so far, the latest first; a click brings it back. */
final class TriedList extends VBox {
    private static final int MOST = 5;

    /** @param words the values that are others */
    record Tried(Map<String, Setting> settings, double risk, String words) {}

    private final Formats formats;
    private final Consumer<Map<String, Setting>> again;
    private final Label title;
    private final VBox lines = new VBox(4);
    private final List<Tried> tried = new ArrayList<>();

    TriedList(Texts texts, Consumer<Map<String, Setting>> again) {
        super(4);
        this.formats = texts.formats();
        this.again = again;
        this.title = Labels.styled(texts.get("whatif.tried"), "text-heading");
        lines.setId("whatif-tried");
        getChildren().addAll(title, lines);
        clear();
    }

    void clear() {
        tried.clear();
        show();
    }

    /** Adds an attempt, or moves it to the top if it was made before. */
    void add(Tried attempt) {
        if (attempt.settings().isEmpty()) {
            return;
        }
        tried.removeIf(one -> one.settings().equals(attempt.settings()));
        tried.addFirst(attempt);
        if (tried.size() > MOST) {
            tried.removeLast();
        }
        show();
    }

    private void show() {
        title.setVisible(!tried.isEmpty());
        lines.getChildren().setAll(tried.stream().map(this::line).toList());
    }

    private Node line(Tried attempt) {
        Button words = Buttons.link(attempt.words(), () -> again.accept(attempt.settings()));
        words.setWrapText(true);
        words.setMinWidth(0);
        Label risk = Labels.whole(formats.risk(attempt.risk()), "text-strong");
        risk.setMinWidth(44);
        HBox line = new HBox(8, risk, words);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
