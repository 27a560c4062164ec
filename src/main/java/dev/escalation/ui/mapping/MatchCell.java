package dev.escalation.ui.mapping;

import dev.escalation.ui.text.Texts;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says how a column came to its meaning, and whether values of it are open. */
final class MatchCell extends TableCell<ColumnsPane.Row, ColumnsPane.Row> {
    static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");

    private final Texts texts;
    private final FontIcon icon = new FontIcon("fth-check");

    MatchCell(Texts texts) {
        this.texts = texts;
        setGraphicTextGap(8);
    }

    @Override
    protected void updateItem(ColumnsPane.@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll("ok-cell", "muted-cell", "warn-cell");
        if (empty || row == null) {
            setText("");
            setGraphic(null);
            return;
        }
        if (row.open() > 0) {
            show("fth-alert-triangle", "icon-warn", "warn-cell", texts.get("mapping.how.open", row.open()));
        } else if (row.match().isUsed()) {
            show("fth-check", "icon-ok", "ok-cell", words(row));
        } else {
            show("fth-x", "icon-none", "muted-cell", words(row));
        }
    }

    private String words(ColumnsPane.Row row) {
        return texts.get("mapping.how." + row.match().how().name().toLowerCase(Locale.ROOT));
    }

    private void show(String literal, String iconStyle, String cellStyle, String words) {
        icon.setIconLiteral(literal);
        icon.getStyleClass().setAll("ikonli-font-icon", "icon-small", iconStyle);
        setGraphic(icon);
        setText(words);
        getStyleClass().add(cellStyle);
    }
}
