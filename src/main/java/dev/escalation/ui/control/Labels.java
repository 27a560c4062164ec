package dev.escalation.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels in a style of the sheets. */
public final class Labels {
    private Labels() {}

    /** May be shortened where there is no room. */
    public static Label styled(String words, String styleClass) {
        Label label = new Label(words);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /** One line that is never shortened. */
    public static Label whole(String words, String styleClass) {
        Label label = styled(words, styleClass);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** As many lines as it takes. */
    public static Label wrapped(String words, String styleClass) {
        Label label = styled(words, styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
