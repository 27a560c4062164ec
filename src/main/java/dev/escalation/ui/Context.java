package dev.escalation.ui;

import dev.escalation.app.PhraseList;
import dev.escalation.app.StudiedDesks;
import dev.escalation.app.wording.LanguageModel;
import dev.escalation.store.ProfileFolder;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.work.Work;

/** What every screen is given. */
public record Context(
        Workspace workspace,
        Workbench workbench,
        Work work,
        Texts texts,
        Notices notices,
        Remembered remembered,
        ProfileFolder profiles,
        PhraseList phrases,
        LanguageModel languageModel,
        StudiedDesks desks) {}
