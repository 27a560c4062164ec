package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.live.TicketRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class RememberedTest {
    @TempDir
    Path folder;

    @Test
    void theWindowComesBackAsItWasLeft() {
        try (TestWindow window = TrainedSample.open(1300, 820, folder)) {
            window.run(() -> {
                window.workspace().darkProperty().set(true);
                column(window, "group").setVisible(true);
                table(window).getColumns().add(0, table(window).getColumns().remove(5));
            });
            window.run(() -> window.workspace().pageProperty().set(Page.QUALITY));
            window.remember();
        }
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            assertThat(window.workspace().darkProperty().get()).isTrue();
            assertThat(window.workspace().pageProperty().get()).isEqualTo(Page.QUALITY);
            window.click("#nav-tickets");
            assertThat(table(window).getColumns().getFirst().getId()).isEqualTo("status");
            assertThat(column(window, "group").isVisible()).isTrue();
        }
    }

    @Test
    void aDamagedFileIsAsNone() throws IOException {
        Files.createDirectories(folder.resolve("settings"));
        Files.writeString(folder.resolve("settings/window.json"), "{\"page\": [1, 2");
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            assertThat(window.workspace().pageProperty().get()).isEqualTo(Page.TICKETS);
        }
    }

    @SuppressWarnings("unchecked")
    private static TableView<TicketRow> table(TestWindow window) {
        return (TableView<TicketRow>) window.find("#table").orElseThrow();
    }

    private static TableColumn<TicketRow, ?> column(TestWindow window, String id) {
        return table(window).getColumns().stream()
                .filter(column -> column.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
