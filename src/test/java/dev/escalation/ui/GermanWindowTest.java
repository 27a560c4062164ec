package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.ui.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@InWindow
class GermanWindowTest {
    /** Stands behind a sentence that says the same, and gives way to it. */
    private static final Pattern NAME_OF_A_MODEL = Pattern.compile("^shortened: \\w+@run-\\d+$");

    @TempDir
    Path folder;

    @Test
    void everyScreenIsGermanAndNothingIsCut() {
        List<String> faults = new ArrayList<>();
        try (TestWindow window = TestWindow.open(1440, 900, folder, Locale.GERMANY)) {
            window.screenshot("german-first-run");
            window.run(() -> window.context().workbench().runEverything(Path.of("sample-data"), TrainedSample.QUICK));
            window.await("explained", () -> window.workspace().insightProperty().get() != null);
            window.resize(1280, 800);
            for (Page page : Page.values()) {
                window.click("#nav-" + page.id());
                look(window, page.id(), faults);
                lookAtParts(window, page, faults);
            }
            assertThat(word(window, "#nav-quality")).isEqualTo("Qualit\u00e4t");
            assertThat(((Label) window.find("#asOf").orElseThrow()).getText())
                    .containsPattern("\\b\\d{1,2}\\. \\p{L}+\\.? 20\\d\\d, \\d\\d:\\d\\d");
        }
        assertThat(faults).isEmpty();
    }

    private static void lookAtParts(TestWindow window, Page page, List<String> faults) {
        String part = "#" + page.id() + "-part-";
        for (int number = 0; window.find(part + number).isPresent(); number++) {
            window.click(part + number);
            look(window, page.id() + "-" + number, faults);
        }
    }

    private static void look(TestWindow window, String name, List<String> faults) {
        window.screenshot("german-" + name);
        window.textFaults().stream()
                .filter(fault -> !NAME_OF_A_MODEL.matcher(fault).find())
                .forEach(fault -> faults.add(name + ": " + fault));
    }

    @Test
    void anotherLanguageComesWithTheNextStart() {
        try (TestWindow window = TestWindow.open(1440, 900, folder, Locale.GERMANY)) {
            MenuButton menu = (MenuButton) window.find("#languageMenu").orElseThrow();
            assertThat(menu.getText()).isEqualTo("DE");
            window.run(() -> menu.getItems().get(Language.ENGLISH.ordinal()).fire());
            assertThat(window.notices().told).containsExactly("The window speaks English from its next start on.");
            window.remember();
        }
        try (TestWindow window = TestWindow.open(1440, 900, folder, Locale.GERMANY)) {
            assertThat(word(window, "#nav-quality")).isEqualTo("Quality");
        }
    }

    private static String word(TestWindow window, String selector) {
        return ((ToggleButton) window.find(selector).orElseThrow()).getText();
    }
}
