package dev.escalation.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TextSize;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InWindow
class GalleryTest {
    /** Not to be seen by themselves: they choose words, files or which of several is chosen, or lie over a page. */
    private static final Set<String> WITHOUT_A_PLACE =
            Set.of("HappeningWords", "OneChosen", "Shade", "Skeleton", "TableFiles", "package-info");

    @TempDir
    Path folder;

    @Test
    void everyControlIsReadableInBothThemesAndLargerText() {
        try (TestWindow window = TestWindow.open(1920, 990, folder)) {
            GalleryWindow.showIn(window);
            window.screenshots("gallery");
            assertThat(window.textFaults()).isEmpty();
            window.run(() -> window.workspace().textSizeProperty().set(TextSize.LARGE));
            window.screenshot("gallery-150");
            assertThat(window.textFaults()).isEmpty();
        }
    }

    /** Who adds a control puts it there. */
    @Test
    void noControlIsMissing() {
        JavaClasses classes =
                new ClassFileImporter().importPackages("dev.escalation.ui.control", "dev.escalation.ui.gallery");
        Set<String> shown = classes.get(Gallery.class).getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getSimpleName())
                .collect(Collectors.toSet());
        List<String> missing = classes.stream()
                .filter(type -> type.getPackageName().equals("dev.escalation.ui.control"))
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().isEmpty())
                .map(type -> type.getSimpleName())
                .filter(name -> !name.endsWith("Test") && !shown.contains(name) && !WITHOUT_A_PLACE.contains(name))
                .toList();
        assertThat(missing).isEmpty();
    }
}
