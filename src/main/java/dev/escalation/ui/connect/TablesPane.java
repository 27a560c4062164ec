package dev.escalation.ui.connect;

import dev.escalation.app.DatabaseCopy;
import dev.escalation.store.database.RawTables;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The tables that can be read, the usual ones ticked. */
final class TablesPane {
    private final Card card;
    private final Texts texts;
    private final Runnable changed;
    private final VBox lines = new VBox(4);
    private final ScrollPane scroll = new ScrollPane(lines);
    private final List<CheckBox> boxes = new ArrayList<>();

    TablesPane(Card card, Texts texts, Runnable changed) {
        this.card = card;
        this.texts = texts;
        this.changed = changed;
        lines.setId("connect-tables");
        lines.setPadding(new Insets(10, 14, 10, 14));
        scroll.setFitToWidth(true);
    }

    void showNothing() {
        boxes.clear();
        card.setSubtitle("");
        card.showEmpty("fth-layers", texts.get("connect.tables.none"), texts.get("connect.tables.none.what"));
        changed.run();
    }

    /** @param wanted those to tick; none for the usual ones */
    void show(List<RawTables.Listed> tables, List<String> wanted) {
        if (tables.isEmpty()) {
            showNothing();
            return;
        }
        boxes.clear();
        lines.getChildren().clear();
        tables.stream()
                .sorted(Comparator.comparing(table -> !isUsual(table.name())))
                .forEach(table -> lines.getChildren()
                        .add(line(table, wanted.isEmpty() ? isUsual(table.name()) : wanted.contains(table.name()))));
        card.setContent(scroll);
        count();
    }

    private static boolean isUsual(String name) {
        return DatabaseCopy.USUAL_TABLES.contains(name);
    }

    private Node line(RawTables.Listed table, boolean ticked) {
        CheckBox box = new CheckBox(table.name());
        box.setId("connect-table-" + boxes.size());
        box.setMnemonicParsing(false);
        box.setSelected(ticked);
        box.selectedProperty().addListener(_ -> count());
        boxes.add(box);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        String rows = table.rowsAbout() < 0
                ? texts.get("connect.tables.uncounted")
                : texts.get("connect.tables.about", texts.formats().count(table.rowsAbout()));
        HBox line = new HBox(8, box, space, Labels.whole(rows, "text-small"));
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(24);
        return line;
    }

    private void count() {
        card.setSubtitle(texts.get("connect.tables.chosen", chosen().size(), boxes.size()));
        changed.run();
    }

    /** Names of those that are ticked. */
    List<String> chosen() {
        return boxes.stream()
                .filter(CheckBox::isSelected)
                .map(CheckBox::getText)
                .toList();
    }
}
