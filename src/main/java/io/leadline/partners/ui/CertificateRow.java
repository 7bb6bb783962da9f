package io.leadline.partners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.leadline.identity.Actor;
import io.leadline.ordering.Paper;
import io.leadline.partners.Certificate;
import io.leadline.partners.CertificateState;
import io.leadline.partners.Certificates;
import io.leadline.shared.Sku;
import io.leadline.shell.FileDownload;
import io.leadline.shell.Folded;
import io.leadline.shell.Format;
import io.leadline.shell.HomeRows;
import io.leadline.shell.Portions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One certificate with how it stands, and all its versions beneath. */
final class CertificateRow extends Div {

    private final transient Certificate one;
    private final transient Certificates certificates;
    private final transient Supplier<Actor> actor;
    private final transient Format format;

    /** @param actions what the reader may do about it */
    CertificateRow(
            Certificate one,
            Certificates certificates,
            Map<Sku, String> names,
            LocalDate today,
            Supplier<Actor> actor,
            List<? extends Component> actions) {
        this.one = one;
        this.certificates = certificates;
        this.actor = actor;
        this.format = Format.of(actor.get());
        addClassName("certificate");
        CertificateState state = one.state(today);
        String title = CertificateWords.title(this, one);
        HomeRows rows = new HomeRows(title);
        List<Component> row = new ArrayList<>();
        row.add(HomeRows.words(title, CertificateWords.scope(this, one, names)));
        row.add(Rows.state(CertificateWords.state(this, state), CertificateWords.tone(state)));
        row.addAll(actions);
        rows.row(row.toArray(Component[]::new));
        one.last().ifPresent(last -> rows.row(version(last)));
        add(rows);
        one.openWish()
                .ifPresent(wish -> add(warning(
                        getTranslation("partners.certificates.wish", format.date(wish.neededOn()), wish.askedByName()),
                        wish.note())));
        one.last()
                .filter(one::isReturned)
                .flatMap(last -> one.verdict(last.number()))
                .ifPresent(said ->
                        add(warning(getTranslation("partners.certificates.returned", said.byName()), said.reason())));
        if (one.versions().size() > 1) {
            add(new Folded(
                    getTranslation(
                            "partners.certificates.earlier", one.versions().size() - 1),
                    this::earlier));
        }
    }

    private static Span warning(String what, String words) {
        Span warning = new Span(words.isBlank() ? what : what + " " + words);
        warning.addClassName("warn-text");
        return warning;
    }

    private Div version(Certificate.Version version) {
        Paper paper = version.paper();
        Anchor link = new Anchor(
                FileDownload.of(() -> certificates
                        .open(one.id(), paper.id(), actor.get())
                        .map(content ->
                                new FileDownload.Content(content, paper.name(), paper.mediaType(), paper.bytes()))),
                paper.name());
        Div words = HomeRows.words(link, CertificateWords.says(this, version.says(), format));
        words.add(Rows.quiet(getTranslation(
                "partners.certificates.by", version.byName(), format.dateTime(version.at()), word(version))));
        return words;
    }

    private String word(Certificate.Version version) {
        return one.verdict(version.number())
                .map(said -> getTranslation(
                        "partners.certificates.word." + said.word().name(), said.byName()))
                .orElse("");
    }

    private Portions<Certificate.Version, ListItem> earlier() {
        List<Certificate.Version> before =
                one.versions().subList(0, one.versions().size() - 1).reversed();
        return Portions.list(before, version -> new ListItem(version(version)), UnorderedList::new);
    }
}
