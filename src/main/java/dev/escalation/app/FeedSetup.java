package dev.escalation.app;

import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.store.connection.ConnectionProfile;
import dev.escalation.store.connection.ConnectionSettings;
import dev.escalation.store.feed.FeedInstallation;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes a help desk's database tell of changes by itself. */
public final class FeedSetup {
    /** Enough to see which table and which columns are what. */
    private static final int ROWS_LOOKED_AT = 200;

    private final FeedInstallation installation;
    private final ConnectionProfile profile;

    private FeedSetup(FeedInstallation installation, ConnectionProfile profile) {
        this.installation = installation;
        this.profile = profile;
    }

    /**
     * Looks at the first rows of the tables.
     *
     * @param tables none for the usual ones that are there
     * @throws dev.escalation.ingest.UnusableInputException if they hold no tickets or may not be read
     * @throws dev.escalation.store.database.StoreException if the database refuses
     */
    public static FeedSetup of(
            ConnectionSettings settings, List<String> tables, MappingChoice choice, Progress progress)
            throws IOException {
        try (DatabaseCopy copy = DatabaseCopy.beginnings(settings, tables, ROWS_LOOKED_AT, progress)) {
            ImportPlan plan = Importer.plan(copy.folder(), choice);
            ConnectionProfile profile = settings.profile();
            return new FeedSetup(
                    new FeedInstallation(profile.address(settings.password()), profile.rawSchema(), plan), profile);
        }
    }

    /** The statements that {@link #install} runs. */
    public String script(String reader) {
        return installation.script(reader);
    }

    public FeedInstallation.Found check() {
        return installation.check();
    }

    /** What somebody should know who follows this database, in sentences. */
    public List<Sayable> notes() {
        return profile.isTransactionPooler() ? List.of(Said.of("app.feed.pooler")) : List.of();
    }

    /**
     * @param reader the user who is to be told of changes
     * @return what is there now
     * @throws UnusableRequestException if a right is missing; nothing was changed
     */
    public FeedInstallation.Found install(String reader) {
        FeedInstallation.Found before = installation.check();
        if (!before.mayInstall()) {
            List<Sayable> sentences = new ArrayList<>(before.inTheWay());
            sentences.addFirst(Said.of("app.feed.install"));
            sentences.add(Said.of("app.feed.install.advice"));
            throw new UnusableRequestException(Sayable.joined(" ", sentences));
        }
        installation.install(reader);
        return installation.check();
    }

    /** @throws UnusableRequestException if it belongs to somebody else; nothing was changed */
    public void remove() {
        if (!installation.mayRemove()) {
            throw new UnusableRequestException(Said.of("app.feed.remove"));
        }
        installation.remove();
    }
}
