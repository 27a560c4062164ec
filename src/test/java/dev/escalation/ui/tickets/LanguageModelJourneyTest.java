package dev.escalation.ui.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.live.TicketRow;
import dev.escalation.llm.FakeChatServer;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TrainedSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody sets up a language model, looks at what it is sent, and sees which sentences were not taken. */
@Tag("slow")
@InWindow
class LanguageModelJourneyTest {
    private static final String KEY = "sk-test-1234";

    @TempDir
    static Path folder;

    private static TestWindow window;

    @BeforeAll
    static void train() {
        window = TrainedSample.open(1440, 900, folder);
        window.await("rows", () -> !table().getItems().isEmpty());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @SuppressWarnings("unchecked")
    private static TableView<TicketRow> table() {
        return (TableView<TicketRow>) window.find("#table").orElseThrow();
    }

    /** Words every fact as it stands; of the second it says too much. */
    private static String answer(String body) {
        JsonNode user = JsonMapper.shared().readTree(body).path("messages").path(1);
        JsonNode facts =
                JsonMapper.shared().readTree(user.path("content").asString()).path("facts");
        List<Map<String, String>> claims = new ArrayList<>();
        for (JsonNode fact : facts) {
            String says = fact.path("says").asString();
            String lowers = fact.path("effect").asString().equals("lowers") ? "In its favour: " : "Now ";
            String lie = claims.size() == 1 ? " and the customer will leave" : "";
            claims.add(Map.of("fact", fact.path("fact").asString(), "text", lowers + says + lie));
        }
        return JsonMapper.shared().writeValueAsString(Map.of("claims", claims));
    }

    @Test
    void aModelIsSetUpTriedAndKept() throws IOException {
        AtomicReference<FakeChatServer.Behaviour> behaviour =
                new AtomicReference<>((exchange, _) -> exchange.says(answer(exchange.body())));
        try (FakeChatServer server =
                new FakeChatServer((exchange, n) -> behaviour.get().answer(exchange, n))) {
            window.run(() -> table().getSelectionModel().select(0));
            window.await("the template", () -> text("#detail-sentence").startsWith("The model puts"));
            String template = text("#detail-sentence");
            assertThat(text("#detail-origin")).isEqualTo("Template, checked");

            window.click("#detail-language-model");
            window.awaitIdle();
            String shown = ((TextArea) window.find("#wording-sent").orElseThrow()).getText();
            window.run(() -> {
                ((TextField) window.find("#wording-address").orElseThrow()).setText("ftp://somewhere");
                ((TextField) window.find("#wording-model").orElseThrow()).setText("test-model");
            });
            window.click("#wording-keep");
            assertThat(text("#wording-problem")).contains("is not a web address");
            assertThat(server.requests()).isEmpty();

            window.run(() -> ((TextField) window.find("#wording-address").orElseThrow()).setText(server.address()));
            window.click("#wording-try");
            window.await("what came", () -> text("#wording-outcome").contains("Now "));
            assertThat(text("#wording-outcome-by"))
                    .contains(
                            "Worded by test-model; one sentence was not what the facts say",
                            "and the customer will leave");
            assertThat(server.requests()).hasSize(1);
            JsonNode messages = JsonMapper.shared()
                    .readTree(server.requests().getFirst().body())
                    .path("messages");
            assertThat(messages.path(1).path("content").asString() + "\n\n"
                            + messages.path(0).path("content").asString())
                    .isEqualTo(shown);
            window.screenshots("tickets-language-model");

            window.run(() -> on().setSelected(true));
            keepKey();
            window.click("#wording-keep");
            unlock();
            window.await("worded", () -> text("#detail-origin").startsWith("Worded by test-model"));
            assertThat(text("#detail-sentence"))
                    .contains("Now ")
                    .doesNotContain("will leave")
                    .isNotEqualTo(template);
            assertThat(server.requests().getLast().authorization()).isEqualTo("Bearer " + KEY);
            try (var files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(KEY);
                }
            }
            window.screenshots("tickets-worded");

            behaviour.set((exchange, _) -> exchange.sends(401, ""));
            window.run(() -> table().getSelectionModel().select(1));
            window.await("refused key", () -> text("#detail-origin").contains("refuses the key (401)"));
            assertThat(text("#detail-sentence")).startsWith("The model puts");

            int asked = server.requests().size();
            window.run(() -> table().getSelectionModel().select(0));
            window.await("what is known", () -> text("#detail-origin").startsWith("Worded by test-model"));
            assertThat(server.requests()).hasSize(asked);

            assertThat(text("#leaves")).startsWith("Offline");
            window.click("#detail-language-model");
            window.awaitIdle();
            window.run(() -> {
                ((TextField) window.find("#wording-address").orElseThrow()).setText("https://words.example.invalid/v1");
                ((TextField) window.find("#wording-seconds").orElseThrow()).setText("2");
            });
            window.click("#wording-keep");
            // a machine without a name server may find out late that there is no such name
            window.await(
                    "no such machine",
                    () -> text("#detail-origin")
                            .matches("Template, checked. test-model: .*(Nothing answers|no answer).*"));
            assertThat(text("#leaves")).isEqualTo("Facts about tickets are sent to words.example.invalid");

            window.click("#detail-language-model");
            window.awaitIdle();
            window.run(() -> on().setSelected(false));
            window.click("#wording-keep");
            window.await("off", () -> text("#detail-origin").equals("Template, checked"));
            window.run(() -> table().getSelectionModel().select(2));
            window.awaitIdle();
            assertThat(server.requests()).hasSize(asked);
            assertThat(text("#leaves")).startsWith("Offline");
        }
    }

    private static void keepKey() {
        window.run(() -> {
            ComboBox<?> place = (ComboBox<?>) window.find("#wording-place").orElseThrow();
            place.getSelectionModel()
                    .select(place.getItems().stream()
                            .map(Object::toString)
                            .toList()
                            .indexOf("FILE"));
            ((PasswordField) window.find("#wording-key").orElseThrow()).setText(KEY);
        });
    }

    private static void unlock() {
        window.await("passphrase", () -> window.find("#connect-passphrase").isPresent());
        window.run(() -> {
            ((PasswordField) window.find("#connect-passphrase").orElseThrow()).setText("a long passphrase");
            ((PasswordField) window.find("#connect-passphrase-again").orElseThrow()).setText("a long passphrase");
        });
        window.click("#connect-passphrase-confirm");
    }

    private static CheckBox on() {
        return (CheckBox) window.find("#wording-on").orElseThrow();
    }

    private static String text(String id) {
        return window.find(id)
                .map(node -> Objects.requireNonNullElse(((Label) node).getText(), ""))
                .orElse("");
    }
}
