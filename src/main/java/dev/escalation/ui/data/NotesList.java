package dev.escalation.ui.data;

import dev.escalation.ui.text.Texts;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a user should know about a file, in sentences. */
final class NotesList {
    private final Texts texts;
    private final VBox lines = new VBox(10);
    private final ScrollPane scroll = new ScrollPane(lines);

    NotesList(Texts texts) {
        this.texts = texts;
        lines.setPadding(new Insets(12, 14, 12, 14));
        scroll.setFitToWidth(true);
        scroll.setId("data-notes");
    }

    Node node() {
        return scroll;
    }

    void show(List<String> notes) {
        lines.getChildren().clear();
        if (notes.isEmpty()) {
            lines.getChildren().add(line("fth-check", "icon-ok", texts.get("data.notes.none")));
        }
        notes.forEach(note -> lines.getChildren().add(line("fth-info", "icon-small", sentence(texts.said(note)))));
    }

    private static HBox line(String icon, String style, String words) {
        FontIcon symbol = new FontIcon(icon);
        symbol.getStyleClass().addAll("icon-small", style);
        Label label = new Label(words);
        label.getStyleClass().add("text-body");
        label.setWrapText(true);
        HBox line = new HBox(8, symbol, label);
        line.setAlignment(Pos.TOP_LEFT);
        HBox.setMargin(symbol, new Insets(2, 0, 0, 0));
        return line;
    }

    private static String sentence(String note) {
        String begun = note.isEmpty() ? note : Character.toUpperCase(note.charAt(0)) + note.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }
}
