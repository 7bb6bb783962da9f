package io.leadline.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.exchange.Answers;
import io.leadline.exchange.FileMappings;
import io.leadline.exchange.ImportLog;
import io.leadline.exchange.ImportRun;
import io.leadline.exchange.MappingFile;
import io.leadline.exchange.Understanding;
import io.leadline.exchange.UploadLimits;
import io.leadline.exchange.UploadedShop;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shell.Aside;
import io.leadline.shell.EmptyState;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.UploadField;
import io.leadline.storage.DataFolder;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Loads files in the shop format, shows how far it is, what it did, and what was wrong. */
@Route(value = "import", layout = MainLayout.class)
@Menu(title = "exchange.import.title", order = 430, icon = "vaadin:upload")
@RolesAllowed(Role.Name.ADMIN)
public class ImportView extends Div implements HasDynamicTitle {

    private static final int RUNS_SHOWN = 10;

    private static final List<ExportColumn<MappingFile.Line>> MAPPING_COLUMNS = List.of(
            new ExportColumn<>("headers", MappingFile.Line::headers),
            new ExportColumn<>("file", MappingFile.Line::file),
            new ExportColumn<>("column", MappingFile.Line::column),
            new ExportColumn<>("from", MappingFile.Line::from));

    private final transient ImportJobs jobs;
    private final transient ImportLog imports;
    private final transient DataFolder data;
    private final transient UploadLimits limits;
    private final transient CurrentActor actor;
    private final Div results = new Div();
    private final Paragraph progress = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Button start = new Button();
    private final transient FileMappings mappings;
    private final Div preview = new Div();
    private transient @Nullable UploadedShop upload;
    private transient Answers answers = Answers.NONE;
    private int files;
    /** Counts what was uploaded and answered, so that what was found of an earlier state is not shown any more. */
    private final AtomicInteger looks = new AtomicInteger();

    private boolean left;

    public ImportView(
            ImportJobs jobs,
            ImportLog imports,
            FileMappings mappings,
            DataFolder data,
            UploadLimits limits,
            CurrentActor actor,
            Live live) {
        this.jobs = jobs;
        this.mappings = mappings;
        this.imports = imports;
        this.data = data;
        this.limits = limits;
        this.actor = actor;
        addClassName("page");
        bar.setIndeterminate(true);
        add(
                new PageHeader(getTranslation("exchange.import.title"), mappingLinks())
                        .note(getTranslation("exchange.import.note")),
                uploadCard(),
                results);
        show();
        live.listen(this, "import", this::show);
        addDetachListener(gone -> leave());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exchange.import.title");
    }

    /** For the commands, which have no store: what people have said of files that were not known. */
    private Component mappingLinks() {
        Span links = new Span(
                new Span(getTranslation("exchange.mapping.export")),
                new ExportLinks("mappings", MAPPING_COLUMNS, () -> MappingFile.lines(mappings.all()).stream()));
        links.setVisible(!mappings.all().isEmpty());
        return links;
    }

    private Div uploadCard() {
        UploadField field = new UploadField(new ShopTaking(limits, actor, this::shop, this::taken), "exchange.upload");
        field.setAcceptedFileExtensions(".csv", ".txt", ".tsv", ".tab", ".xlsx", ".zip");
        field.setMaxFiles(20);
        start.setText(getTranslation("exchange.import.start"));
        start.setIcon(VaadinIcon.DOWNLOAD.create());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setEnabled(false);
        start.addClickListener(click -> {
            field.clearFileList();
            begin();
        });
        Div card = new Div(new H2(getTranslation("exchange.import.files")), field, preview, start, progress, bar);
        card.addClassNames("card", "import-card");
        return card;
    }

    private void taken(UI page, UploadedShop shop) {
        Aside.tell(page, () -> {
            if (upload == shop) {
                files++;
                lookAgain();
            }
        });
    }

    /** That of this page; null after it was left. */
    private synchronized @Nullable UploadedShop shop() throws IOException {
        if (!left && upload == null) {
            upload = UploadedShop.in(data.resolve("uploads"), limits);
        }
        return left ? null : upload;
    }

    /** What nobody asked to import goes with the page. */
    private synchronized void leave() {
        left = true;
        looks.incrementAndGet();
        UploadedShop shop = upload;
        upload = null;
        if (shop != null) {
            jobs.forget(shop);
        }
    }

    private void show(Understanding understood) {
        preview.removeAll();
        preview.add(new ImportPreview(
                understood,
                (question, spelling) -> {
                    answers = answers.with(question.file(), question.header(), spelling);
                    lookAgain();
                },
                file -> new MappingDialog(file, mapping -> {
                            mappings.put(mapping);
                            lookAgain();
                        })
                        .open(),
                file -> {
                    mappings.remove(file.headers());
                    lookAgain();
                }));
        start.setEnabled(understood.isClear());
    }

    private void lookAgain() {
        UploadedShop shop = upload;
        if (shop == null) {
            return;
        }
        int look = looks.incrementAndGet();
        start.setEnabled(false);
        ProgressBar busy = new ProgressBar();
        busy.setIndeterminate(true);
        preview.removeAll();
        preview.add(new Paragraph(getTranslation("exchange.import.looking")), busy);
        UI ui = UI.getCurrent();
        jobs.look(
                shop,
                answers,
                () -> look == looks.get(),
                understood -> Aside.tell(ui, () -> {
                    if (look == looks.get() && upload == shop) {
                        preview.removeAll();
                        understood.ifPresentOrElse(
                                this::show, () -> Notice.refused(getTranslation("exchange.import.unreadable")));
                    }
                }));
    }

    private synchronized void begin() {
        UploadedShop shop = upload;
        if (shop == null) {
            return;
        }
        jobs.start(
                shop,
                getTranslation("exchange.import.source", files, actor.get().name()),
                answers);
        looks.incrementAndGet();
        preview.removeAll();
        answers = Answers.NONE;
        upload = null;
        files = 0;
        start.setEnabled(false);
        Notice.done(getTranslation("exchange.import.started"));
        show();
    }

    private void show() {
        String reading = jobs.reading().orElse("");
        boolean running = !reading.isEmpty();
        progress.setVisible(running);
        bar.setVisible(running);
        progress.setText(running ? getTranslation("exchange.import.reading", reading) : "");
        results.removeAll();
        List<ImportRun> runs = imports.latest(RUNS_SHOWN);
        if (runs.isEmpty()) {
            results.add(new EmptyState(
                    VaadinIcon.UPLOAD,
                    getTranslation("exchange.import.none"),
                    getTranslation("exchange.import.noneText")));
            return;
        }
        ImportRun latest = runs.getFirst();
        results.add(new ImportResult(latest, actor.get()));
        if (latest.wrong() + latest.notices() > 0) {
            results.add(new ErrorList(imports, latest, actor.get()));
        }
        if (runs.size() > 1) {
            results.add(new H2(getTranslation("exchange.import.earlier")));
            runs.stream().skip(1).forEach(run -> results.add(new ImportResult(run, actor.get())));
        }
    }
}
