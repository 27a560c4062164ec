package dev.escalation.ui.triage;

import dev.escalation.live.action.Standing;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where a ticket stands: an icon and a word. */
public final class StandingChip extends Label {
    private static final List<String> KINDS = List.of("tag", "tag-accent", "tag-ok", "tag-warn", "standing-quiet");

    private final Texts texts;
    private final FontIcon icon = new FontIcon();

    public StandingChip(Texts texts) {
        this.texts = texts;
        setGraphic(icon);
        setGraphicTextGap(5);
        icon.getStyleClass().add("standing-icon");
        getStyleClass().add("standing-chip");
        setMinWidth(USE_PREF_SIZE);
    }

    public void show(Standing.Column column) {
        setText(words(texts, column));
        icon.setIconLiteral(icon(column));
        getStyleClass().removeAll(KINDS);
        if (column == Standing.Column.LIKELY) {
            getStyleClass().add("standing-quiet");
        } else {
            getStyleClass().add("tag");
        }
        switch (column) {
            case ACKNOWLEDGED, IN_ACTION -> getStyleClass().add("tag-accent");
            case RESOLVED -> getStyleClass().add("tag-ok");
            case DISAGREED -> getStyleClass().add("tag-warn");
            case LIKELY, SNOOZED -> {}
        }
    }

    public static String words(Texts texts, Standing.Column column) {
        return texts.get("triage.standing." + column.name().toLowerCase(Locale.ROOT));
    }

    static String icon(Standing.Column column) {
        return switch (column) {
            case LIKELY -> "fth-circle";
            case ACKNOWLEDGED -> "fth-eye";
            case IN_ACTION -> "fth-play";
            case RESOLVED -> "fth-check";
            case SNOOZED -> "fth-clock";
            case DISAGREED -> "fth-thumbs-down";
        };
    }
}
