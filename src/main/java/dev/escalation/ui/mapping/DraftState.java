package dev.escalation.ui.mapping;

import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.guess.DraftFile;
import dev.escalation.ingest.guess.MappingDraft;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/** The draft that the parts of the screen show and change, and what of it is looked at. */
final class DraftState {
    private final ReadOnlyObjectWrapper<@Nullable MappingDraft> draft = new ReadOnlyObjectWrapper<>();
    private final IntegerProperty file = new SimpleIntegerProperty();
    /** The match that is selected in the table of columns, -1 for none. */
    private final IntegerProperty match = new SimpleIntegerProperty(-1);

    ReadOnlyObjectProperty<@Nullable MappingDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    IntegerProperty fileProperty() {
        return file;
    }

    IntegerProperty matchProperty() {
        return match;
    }

    /** Begins with a draft; the file of its tickets is looked at. */
    void begin(MappingDraft begun) {
        match.set(-1);
        file.set(0);
        draft.set(begun);
        for (int i = begun.files().size() - 1; i >= 0; i--) {
            InputTable table = begun.files().get(i).table();
            if (table == InputTable.TICKETS || table == InputTable.EVENT_LOG) {
                file.set(i);
            }
        }
    }

    void change(UnaryOperator<MappingDraft> change) {
        MappingDraft now = draft.get();
        if (now != null) {
            draft.set(change.apply(now));
        }
    }

    /** Changes the draft where it is about the file that is looked at. */
    void changeFile(BiFunction<MappingDraft, DraftFile, MappingDraft> change) {
        DraftFile looked = file();
        if (looked != null) {
            change(now -> change.apply(now, looked));
        }
    }

    /** The file that is looked at. */
    @Nullable
    DraftFile file() {
        MappingDraft now = draft.get();
        return now == null || file.get() >= now.files().size()
                ? null
                : now.files().get(file.get());
    }

    /** Selects the column that is read as one of ours, in whichever file. */
    void show(String canonical) {
        MappingDraft now = draft.get();
        if (now == null) {
            return;
        }
        for (int f = 0; f < now.files().size(); f++) {
            DraftFile each = now.files().get(f);
            for (int m = 0; m < each.matches().size(); m++) {
                if (each.table() != null && each.matches().get(m).target().equals(canonical)) {
                    file.set(f);
                    match.set(m);
                    return;
                }
            }
        }
    }
}
