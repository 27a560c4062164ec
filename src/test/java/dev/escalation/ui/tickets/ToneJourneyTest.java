package dev.escalation.ui.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.Insight;
import dev.escalation.chart.ToneChart;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.Happenings;
import dev.escalation.live.TicketRow;
import dev.escalation.live.TicketStory;
import dev.escalation.text.tone.Phrase;
import dev.escalation.text.tone.PhraseGroup;
import dev.escalation.text.tone.PhraseMatch;
import dev.escalation.text.tone.Phrases;
import dev.escalation.text.tone.ReadMessage;
import dev.escalation.text.tone.ToneCourse;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TrainedSample;
import dev.escalation.ui.chart.ChartView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ticket's customer wrote, and how it sounds. */
@Tag("slow")
@InWindow
class ToneJourneyTest {
    @TempDir
    static Path folder;

    private static TestWindow window;
    private static Insight insight;

    @BeforeAll
    static void train() {
        window = TrainedSample.open(1440, 900, folder);
        insight = TestWindow.onFx(() -> window.workspace().insightProperty().get());
        window.await(
                "rows",
                () -> table().getItems().size() == insight.queue().entries().size());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @SuppressWarnings("unchecked")
    private static TableView<TicketRow> table() {
        return (TableView<TicketRow>) window.find("#table").orElseThrow();
    }

    private static Conversation conversation(TicketRow row) throws IOException {
        FeatureTable table = insight.queue().table();
        TicketStory story = TicketStory.of(table, table, new Happenings(), row.ticket());
        return Conversation.of(
                story, table, row.ticket(), row.asOf(), window.context().phrases());
    }

    private static List<ReadMessage> read(Conversation conversation) {
        return conversation.entries().stream()
                .map(Conversation.Entry::read)
                .filter(Objects::nonNull)
                .toList();
    }

    private static long phrases(Conversation conversation) {
        return read(conversation).stream()
                .mapToLong(one -> one.phrases().size())
                .sum();
    }

    /** The open ticket in which most phrases of a list are found: there is most to see. */
    private static TicketRow talkative() throws IOException {
        TicketRow most = table().getItems().getFirst();
        long count = -1;
        for (TicketRow row : List.copyOf(table().getItems())) {
            Conversation conversation = conversation(row);
            long points = phrases(conversation) * 3 + read(conversation).size();
            if (points > count) {
                most = row;
                count = points;
            }
        }
        return most;
    }

    /** A phrase of one's own is marked at once, and counts in the next training. */
    @Test
    @SuppressWarnings("unchecked")
    void phrasesAreEdited() throws IOException {
        TicketRow row = talkative();
        window.run(() -> table().getSelectionModel().select(row));
        int before = (int) phrases(conversation(row));
        window.await("phrases", () -> all(".phrase").size() == before);
        Phrase first = read(conversation(row)).stream()
                .flatMap(one -> one.phrases().stream())
                .map(PhraseMatch::phrase)
                .findFirst()
                .orElseThrow();
        show("#phrases-edit");
        window.click("#phrases-edit");
        window.awaitIdle();
        window.screenshots("tickets-phrases");
        TableView<Phrase> list = (TableView<Phrase>) window.find("#phrases").orElseThrow();
        int all = list.getItems().size();
        assertThat(all).isEqualTo(Phrases.shipped().list().size());

        window.run(() -> ((TextField) window.find("#phrases-search").orElseThrow()).setText(first.text()));
        assertThat(list.getItems()).contains(first).hasSizeLessThan(all);
        window.run(() -> list.getSelectionModel().select(first));
        window.click("#phrase-remove");
        write("#phrases-search", "");
        write("#phrase-words", "the");
        write("#phrase-weight", "11");
        window.click("#phrase-put");
        assertThat(text("#phrase-wrong")).contains("at most 10");
        write("#phrase-weight", "1,5");
        window.click("#phrase-put");
        assertThat(list.getItems()).hasSize(all);
        window.click("#phrases-keep");
        window.await(
                "marked",
                () -> all(".phrase").stream()
                        .anyMatch(node -> ((Label) node).getText().equalsIgnoreCase("the")));
        List<Phrase> kept = window.context().phrases().phrases().list();
        assertThat(kept).contains(new Phrase("the", 1.5, PhraseGroup.URGENCY)).doesNotContain(first);

        window.click("#phrases-edit");
        window.click("#phrases-shipped");
        window.click("#phrases-keep");
        assertThat(window.context().phrases().isOwn()).isFalse();
        window.await("as before", () -> all(".phrase").size() == before);
    }

    private static void write(String field, String words) {
        window.run(() -> ((TextField) window.find(field).orElseThrow()).setText(words));
    }

    private static Set<Node> all(String selector) {
        return TestWindow.onFx(() -> window.find("#ticket-detail").orElseThrow().lookupAll(selector));
    }

    @Test
    void theConversationShowsItsToneInWordsAndAsALine() throws IOException {
        TicketRow row = talkative();
        Conversation expected = conversation(row);
        window.run(() -> {
            table().getSelectionModel().select(row);
            table().scrollTo(row);
        });
        int messages = read(expected).size();
        window.await("messages", () -> all(".message-of-customer").size() == messages);
        int phrases = (int) phrases(expected);
        window.await("phrases", () -> all(".phrase").size() == phrases);
        window.awaitIdle();
        assertThat(messages).isGreaterThan(1);
        assertThat(expected.course().messages()).isEqualTo(messages);
        assertThat(phrases).isPositive();
        assertThat(text("#tone-words")).startsWith(messages + " messages: the last one ");
        ToneChart chart = TestWindow.onFx(
                () -> (ToneChart) ((ChartView) window.find("#tone-chart").orElseThrow()).getChart());
        assertThat(chart.messages())
                .extracting(ToneChart.Message::tone)
                .containsExactlyElementsOf(read(expected).stream()
                        .map(one -> one.tone().compound())
                        .toList());
        assertThat(chart.spoken()).contains(text("#tone-words"));
        show("#tone-words");
        window.screenshots("tickets-tone");
        assertThat(window.textFaults()).isEmpty();
    }

    /** The desk's own words say nothing of the customer's tone. */
    @Test
    void messagesOfAgentsHaveNoTone() throws IOException {
        List<Conversation.Entry> ofDesk = new ArrayList<>();
        for (TicketRow row : List.copyOf(table().getItems())) {
            conversation(row).entries().stream()
                    .filter(entry -> !ToneCourse.counts(entry.happening().role()))
                    .forEach(ofDesk::add);
        }
        assertThat(ofDesk).isNotEmpty().allMatch(entry -> entry.read() == null);
    }

    @Test
    void aTicketWithoutMessagesSaysSo() {
        TicketRow row = TestWindow.onFx(() -> table().getItems().getFirst());
        Conversation silent = new Conversation(
                new TicketStory(List.of(), List.of(), 0), List.of(), new ToneCourse(), Optional.empty());
        String said = TestWindow.onFx(() -> {
            DetailTone tone = new DetailTone(window.context(), () -> {});
            tone.show(silent, row, row.asOf());
            assertThat(tone.lookup("#tone-chart").isVisible()).isFalse();
            return ((Label) tone.lookup("#tone-words")).getText();
        });
        assertThat(said).isEqualTo("The customer has written nothing so far.");
    }

    private static String text(String selector) {
        return TestWindow.onFx(() -> ((Label) window.find(selector).orElseThrow()).getText());
    }

    /** Scrolls the detail so far that a part stands at its top. */
    private static void show(String selector) {
        window.run(() -> {
            Node node = window.find(selector).orElseThrow();
            ScrollPane scroll = null;
            for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
                scroll = parent instanceof ScrollPane found ? found : scroll;
            }
            Node content = Objects.requireNonNull(scroll).getContent();
            double above = content.sceneToLocal(node.localToScene(0, 0)).getY() - 40;
            double room = content.getLayoutBounds().getHeight()
                    - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(Math.min(1, above / room));
        });
        window.awaitIdle();
    }
}
