package dev.escalation.ui.mapping;

import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.guess.DraftFile;
import dev.escalation.ingest.guess.MappingDraft;
import dev.escalation.ui.Context;
import dev.escalation.ui.Matching;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.data.TicketPreview;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Matches the columns of a source with ours and shows at once what comes of it. */
public final class MappingController {
    private final Context context;
    private final DraftState state = new DraftState();
    private final MappingWords words;
    private final TicketPreview tickets;
    private final Choices<Integer> fileChoice;
    private final Choices<Optional<InputTable>> tableChoice;
    private @Nullable ProblemsPane problemList;

    @FXML
    private StackPane root;

    @FXML
    private Label source;

    @FXML
    private Card columns;

    @FXML
    private Card problems;

    @FXML
    private Card meaning;

    @FXML
    private Card preview;

    @FXML
    private Button save;

    @FXML
    private Button use;

    public MappingController(Context context) {
        this.context = context;
        words = new MappingWords(context.texts());
        tickets = new TicketPreview(context);
        fileChoice = new Choices<>(this::fileName, index -> state.fileProperty().set(index));
        tableChoice = new Choices<>(
                table -> words.table(table.orElse(null)),
                table -> state.changeFile((draft, file) -> draft.withTable(file, table.orElse(null))));
    }

    @FXML
    void initialize() {
        columns.setContent(new ColumnsPane(state, words, context.texts()).node());
        fileChoice.node().setId("mapping-file");
        tableChoice.node().setId("mapping-table");
        HBox tools = columns.tools();
        tools.getChildren().setAll(fileChoice.node(), tableChoice.node());
        MeaningPanel panel = new MeaningPanel(
                meaning,
                Map.of(
                        MeaningPanel.Part.VALUES, new ValuesPane(state, words, context.texts()).node(),
                        MeaningPanel.Part.DATES, new FilePane(state, context.texts()).node(),
                        MeaningPanel.Part.OUTCOME, new OutcomePane(state, words, context.texts()).node()),
                context.texts());
        problemList = new ProblemsPane(problems, state, panel::show, context.texts());
        tickets.putOn(preview);
        state.draftProperty().addListener(_ -> show());
        state.fileProperty().addListener(_ -> showFile());
        context.workspace().matchingProperty().addListener((_, _, matching) -> begin(matching));
        begin(context.workspace().matchingProperty().get());
    }

    private void begin(@Nullable Matching matching) {
        if (matching == null) {
            context.work().drop(this);
            return;
        }
        source.setText(matching.draft().source() + " · " + matching.why());
        state.begin(matching.draft());
    }

    private void show() {
        MappingDraft draft = state.draftProperty().get();
        if (draft == null) {
            return;
        }
        boolean usable = draft.isUsable();
        save.setDisable(!usable);
        use.setDisable(!usable);
        showFile();
        prepare(draft, usable);
    }

    private void showFile() {
        MappingDraft draft = state.draftProperty().get();
        DraftFile file = state.file();
        if (draft == null || file == null) {
            return;
        }
        long used = file.matches().stream().filter(match -> match.isUsed()).count();
        columns.setSubtitle(context.texts()
                .get("mapping.columns.matched", used, file.matches().size()));
        boolean several = draft.files().size() > 1;
        fileChoice.node().setVisible(several);
        fileChoice.node().setManaged(several);
        fileChoice.show(
                IntStream.range(0, draft.files().size()).boxed().toList(),
                state.fileProperty().get());
        tableChoice.show(tables(draft), Optional.ofNullable(file.table()));
    }

    private String fileName(int index) {
        MappingDraft draft = state.draftProperty().get();
        return draft == null || index >= draft.files().size()
                ? ""
                : draft.files().get(index).name();
    }

    /** Rules of tables and of a log do not mix: what the draft began with stays. */
    private static List<Optional<InputTable>> tables(MappingDraft draft) {
        List<Optional<InputTable>> tables = new ArrayList<>();
        Arrays.stream(InputTable.values()).map(Optional::of).forEach(tables::add);
        if (draft.files().size() > 1) {
            tables.add(Optional.empty());
        } else {
            tables.removeIf(table ->
                    table.isPresent() && table.get() != InputTable.EVENT_LOG && table.get() != InputTable.TICKETS);
        }
        return tables;
    }

    private void prepare(MappingDraft draft, boolean usable) {
        Matching matching = context.workspace().matchingProperty().get();
        if (matching == null || problemList == null) {
            return;
        }
        problemList.show(null);
        if (!usable) {
            context.work().drop(this);
            tickets.show(null);
            preview.showEmpty(
                    "fth-inbox",
                    context.texts().get("mapping.preview.waiting"),
                    context.texts().get("mapping.preview.waiting.what"));
            return;
        }
        context.work().prepare(this, progress -> Preview.of(matching.from(), draft, progress), this::show);
    }

    private void show(Preview seen) {
        tickets.show(seen.data());
        if (seen.data() == null) {
            preview.showEmpty(
                    "fth-inbox",
                    context.texts().get("mapping.preview.failed"),
                    context.texts().get("mapping.preview.waiting.what"));
        }
        if (problemList != null) {
            problemList.show(seen);
        }
    }

    @FXML
    void cancel() {
        context.workbench().cancelMatching();
    }

    @FXML
    void saveAsProfile() {
        MappingDraft draft = state.draftProperty().get();
        if (draft != null) {
            new SaveDialog(root, context.profiles(), context.texts(), this::save).show(draft.name());
        }
    }

    private void save(String name) {
        state.change(draft -> draft.named(name));
        Mapping mapping = mapping();
        if (mapping != null) {
            String step = context.texts().get("mapping.save.step");
            context.work()
                    .start(
                            context.profiles(),
                            step,
                            _ -> context.profiles().save(mapping),
                            context.notices()::exported,
                            cause -> context.notices()
                                    .problem(context.workbench().problem(step, cause)));
        }
    }

    @FXML
    void useMapping() {
        Matching matching = context.workspace().matchingProperty().get();
        Mapping mapping = mapping();
        if (matching != null && mapping != null) {
            context.workbench().load(matching.from(), mapping);
        }
    }

    private @Nullable Mapping mapping() {
        MappingDraft draft = state.draftProperty().get();
        return draft == null || !draft.isUsable() ? null : draft.mapping();
    }
}
