package dev.escalation.ui.shell;

import dev.escalation.ui.Context;
import dev.escalation.ui.text.Language;
import dev.escalation.ui.text.Texts;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/** Which language the window speaks. Another one comes with the next start, as every screen is built of its words. */
final class LanguageMenu {
    private final Context context;
    private final ToggleGroup group = new ToggleGroup();

    LanguageMenu(Context context, MenuButton menu) {
        this.context = context;
        Locale spoken = context.texts().formats().locale();
        menu.setText(spoken.getLanguage().toUpperCase(Locale.ROOT));
        String what = context.texts().get("language.menu");
        menu.setTooltip(new Tooltip(what));
        menu.setAccessibleText(what);
        Language chosen = Language.of(context.remembered().language(), spoken);
        for (Language language : Language.values()) {
            menu.getItems().add(item(language, language == chosen));
        }
    }

    private RadioMenuItem item(Language language, boolean selected) {
        RadioMenuItem item = new RadioMenuItem(language.ownName());
        item.setId("language-" + language.id());
        item.setToggleGroup(group);
        item.setSelected(selected);
        item.setOnAction(_ -> choose(language));
        return item;
    }

    /** Said in the language that was chosen, which its reader can read for sure. */
    private void choose(Language language) {
        context.remembered().language(language);
        if (!language.locale().equals(context.texts().formats().locale())) {
            Texts words = Texts.of(language.locale());
            context.notices().tell(words.get("language.next"), words.get("language.next.close"), () -> {});
        }
    }
}
