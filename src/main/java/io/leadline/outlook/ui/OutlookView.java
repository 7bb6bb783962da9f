package io.leadline.outlook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.outlook.Commitment;
import io.leadline.outlook.Gap;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookNote;
import io.leadline.outlook.OutlookResult;
import io.leadline.outlook.Outlooks;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.KeptParts;
import io.leadline.shell.Links;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code outlook/S05}: what is expected to be ordered of a supplier, to be reckoned, corrected and released, and its answer. */
@Route(value = "outlook", layout = MainLayout.class)
@StyleSheet("outlook.css")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.ADMIN})
public class OutlookView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient OutlookDesk desk;
    private final transient Suppliers suppliers;
    private final transient CurrentActor actor;
    private final transient OutlookWords words;
    private final Div working = new Div();
    private final KeptParts parts = new KeptParts();
    private String supplierId = "";
    private String name = "";

    OutlookView(OutlookDesk desk, Suppliers suppliers, CurrentActor actor) {
        this.desk = desk;
        this.suppliers = suppliers;
        this.actor = actor;
        this.words = new OutlookWords(Format.of(actor.get()));
        addClassNames("page", "outlook-page");
        working.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        Supplier supplier =
                suppliers.find(parameter).orElseThrow(() -> new NotFoundException("There is no supplier " + parameter));
        supplierId = supplier.id();
        name = supplier.name();
        removeAll();
        Anchor back = new Anchor("supplier/" + Links.encoded(supplierId), name);
        back.setRouterIgnore(false);
        Button reckon = new Button(words.text("outlook.reckon"), VaadinIcon.REFRESH.create(), click -> reckon());
        reckon.setId("reckon");
        reckon.setVisible(desk.outlooks().mayRelease(actor.get()));
        // For this supplier alone: what listens leaves with it.
        Div page = new Div(
                new PageHeader(words.text("outlook.of", name), reckon).note(words.text("outlook.of.note")),
                new Paragraph(back),
                working,
                parts);
        desk.live().listen(page, Outlooks.topic(supplierId), this::show);
        add(page);
        show();
    }

    @Override
    public String getPageTitle() {
        return words.text("outlook.of", name);
    }

    private void show() {
        Optional<Outlook> draft = desk.outlooks().draft(supplierId, actor.get());
        Optional<Outlook> current = desk.outlooks().current(supplierId, actor.get());
        List<KeptParts.Part> shown = new ArrayList<>();
        draft.ifPresent(outlook -> shown.add(new KeptParts.Part(
                "draft-" + outlook.id(),
                outlook,
                () -> new DraftPanel(outlook, current.orElse(null), desk, actor, words))));
        current.filter(Outlook::open).ifPresent(outlook -> {
            shown.add(new KeptParts.Part("released-" + outlook.id(), outlook, () -> new ReleasedPanel(outlook, words)));
            gaps(outlook, shown);
        });
        if (shown.isEmpty()) {
            shown.add(new KeptParts.Part(
                    "none",
                    "none",
                    () -> new EmptyState(
                            VaadinIcon.CALENDAR_CLOCK,
                            words.text("outlook.none-yet.title"),
                            words.text("outlook.none-yet.text"))));
        }
        List<OutlookNote> older = desk.outlooks().released(supplierId, actor.get()).stream()
                .filter(note -> note.state() == Outlook.State.REPLACED)
                .toList();
        if (!older.isEmpty()) {
            shown.add(new KeptParts.Part("older", older, () -> older(older)));
        }
        parts.show(shown, () -> "");
    }

    /** Each by itself: what is typed about one stays while another is decided. Those that are open stand first. */
    private void gaps(Outlook outlook, List<KeptParts.Part> shown) {
        ShownGaps gaps = ShownGaps.of(outlook);
        gaps.open().forEach(gap -> shown.add(part(outlook, gap)));
        more("outlook.gap.more", gaps.more(), shown);
        gaps.decided().forEach(gap -> shown.add(part(outlook, gap)));
        more("outlook.gap.decided-more", gaps.decidedMore(), shown);
    }

    private void more(String text, int more, List<KeptParts.Part> shown) {
        if (more > 0) {
            shown.add(new KeptParts.Part(text, more, () -> new Paragraph(words.text(text, more))));
        }
    }

    private KeptParts.Part part(Outlook outlook, Gap gap) {
        Commitment last = outlook.commitment();
        return new KeptParts.Part(
                "gap-" + gap.key(),
                List.of(
                        last == null ? 0 : last.number(),
                        gap.units(),
                        outlook.decision(gap.key()),
                        outlook.claim(gap.key()).isPresent()),
                () -> new GapPanel(outlook, gap, desk, actor, words));
    }

    private Div older(List<OutlookNote> outlooks) {
        Div list = new Div();
        list.addClassName("card");
        list.add(new com.vaadin.flow.component.html.H2(words.text("outlook.older")));
        outlooks.forEach(note -> list.add(new Paragraph(told(note, words))));
        return list;
    }

    /** Takes seconds, and so beside the page. */
    private void reckon() {
        working.removeAll();
        Paragraph told = new Paragraph(words.text("outlook.reckoning"));
        var by = actor.later();
        desk.aside()
                .find(
                        told,
                        () -> desk.outlooks().reckon(supplierId, by.get()),
                        this::reckoned,
                        () -> working.setText(words.text("outlook.reckoning.failed")));
        working.add(told);
    }

    private void reckoned(OutlookResult result) {
        working.removeAll();
        if (result instanceof OutlookResult.Refused(OutlookResult.Why why, String about)) {
            Notice.refused(words.text("outlook.refused." + why.name(), about));
        }
        show();
    }

    /** One sentence about how far an outlook has come. */
    static String told(OutlookNote note, OutlookWords words) {
        String when = date(note.releasedAt(), words);
        return switch (note.state()) {
            case DRAFT -> words.text("outlook.told.DRAFT", note.number());
            case RELEASED ->
                words.text(
                        "outlook.told.RELEASED",
                        note.number(),
                        when,
                        note.releasedByName(),
                        time(note.commitBy(), words));
            case COMMITTED, GAP, DECIDED ->
                words.text(
                        "outlook.told." + note.state().name(),
                        note.number(),
                        when,
                        note.releasedByName(),
                        time(note.committedAt(), words),
                        note.gaps());
            case REPLACED -> words.text("outlook.told.REPLACED", note.number(), when, note.releasedByName());
        };
    }

    private static String date(@Nullable Instant at, OutlookWords words) {
        return at == null ? "" : words.format().date(at);
    }

    private static String time(@Nullable Instant at, OutlookWords words) {
        return at == null ? "" : words.format().dateTime(at);
    }
}
