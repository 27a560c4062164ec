package dev.escalation.ui.data;

import dev.escalation.ui.text.Texts;
import java.util.Locale;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says how a column was matched, with a check mark or a cross. */
final class HowCell extends TableCell<ColumnsTable.Match, ColumnsTable.How> {
    private final Texts texts;
    private final FontIcon icon = new FontIcon("fth-check");

    HowCell(Texts texts) {
        this.texts = texts;
        setGraphicTextGap(8);
    }

    @Override
    protected void updateItem(ColumnsTable.@Nullable How how, boolean empty) {
        super.updateItem(how, empty);
        if (empty || how == null) {
            setText("");
            setGraphic(null);
            return;
        }
        boolean used = how != ColumnsTable.How.NONE;
        setText(texts.get("data.how." + how.name().toLowerCase(Locale.ROOT)));
        icon.setIconLiteral(used ? "fth-check" : "fth-x");
        icon.getStyleClass().setAll("ikonli-font-icon", "icon-small", used ? "icon-ok" : "icon-none");
        setGraphic(icon);
        getStyleClass().removeAll("ok-cell", "muted-cell");
        getStyleClass().add(used ? "ok-cell" : "muted-cell");
    }
}
