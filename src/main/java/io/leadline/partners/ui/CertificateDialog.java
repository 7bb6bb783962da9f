package io.leadline.partners.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Actor;
import io.leadline.ordering.Paper;
import io.leadline.partners.Certificate;
import io.leadline.partners.CertificateResult;
import io.leadline.partners.Certificates;
import io.leadline.shared.Bounds;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.Form;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLine;
import io.leadline.shell.UploadField;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives a certificate, or another version of one. Nothing that was given is changed by it. */
final class CertificateDialog extends Dialog {

    private final transient CertificateDesk desk;
    private final String id;
    private final transient @Nullable Certificate before;
    private final transient Supplier<Actor> actor;
    private final transient @Nullable CertificateFields fields;
    private final TextLine reference = new TextLine(Bounds.REFERENCE);
    private final TextLine issuer = new TextLine(Bounds.NAME);
    private final DateField from = new DateField();
    private final DateField until = new DateField();
    private final Span kept = new Span();
    private transient @Nullable Paper paper;

    CertificateDialog(CertificateDesk desk, @Nullable Certificate before, Supplier<Actor> actor) {
        this.desk = desk;
        this.before = before;
        this.actor = actor;
        this.id = before == null ? "CF-" + UUID.randomUUID() : before.id();
        setWidth("min(44rem, 100%)");
        setHeaderTitle(
                before == null
                        ? getTranslation("partners.certificates.add")
                        : getTranslation("partners.certificates.replace", CertificateWords.title(this, before)));
        reference.setLabel(getTranslation("partners.certificates.reference"));
        issuer.setLabel(getTranslation("partners.certificates.issuer"));
        from.setLabel(getTranslation("partners.certificates.validFrom"));
        until.setLabel(getTranslation("partners.certificates.validUntil"));
        until.setHelperText(getTranslation("partners.certificates.validUntil.help"));
        from.setId("certificate-from");
        until.setId("certificate-until");
        kept.addClassName("quiet");
        kept.setText(getTranslation("partners.certificates.file.none"));
        Form form = new Form();
        String own = actor.get().organisation();
        fields = before == null ? new CertificateFields(own == null ? List.of() : desk.delivered(own)) : null;
        if (fields != null) {
            form.add(fields);
        }
        UploadField upload = new UploadField(
                new CertificateTaking(desk.certificates(), id, actor, this::brought), "partners.certificates.file");
        upload.setMaxFiles(1);
        upload.setId("certificate-file");
        form.add(new FormLayout(reference, issuer, from, until), upload, kept);
        form.guard(this);
        Button save = new Button(getTranslation("partners.certificates.give"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setId("give-certificate");
        add(form);
        getFooter().add(new Button(getTranslation("shell.back"), click -> form.askToDiscard(this::close)), save);
    }

    private void brought(Paper now) {
        paper = now;
        kept.setText(getTranslation("partners.certificates.file.kept", now.name()));
        kept.removeClassName("warn-text");
    }

    private void save() {
        CertificateFields shown = fields;
        boolean right = Bounded.right(reference, issuer, from, until);
        boolean named = shown == null || shown.right();
        missing(issuer, issuer.getValue().isBlank());
        missing(from, from.isEmpty());
        if (!from.isEmpty() && !until.isEmpty() && until.getValue().isBefore(from.getValue())) {
            until.setInvalid(true);
            until.setErrorMessage(getTranslation("partners.closures.wrong.TURNED"));
        }
        if (paper == null) {
            kept.addClassName("warn-text");
        }
        if (!right || !named || issuer.isInvalid() || from.isInvalid() || until.isInvalid() || paper == null) {
            return;
        }
        Certificate.Saying says = new Certificate.Saying(
                reference.getValue().strip(), issuer.getValue().strip(), from.getValue(), until.getValue());
        answer(desk.certificates().give(id, subject(shown), says, paper, actor.get()));
    }

    /** Of one that is there already it counts for nothing. */
    private Certificates.Subject subject(@Nullable CertificateFields shown) {
        if (shown != null) {
            return shown.subject();
        }
        Certificate one = Objects.requireNonNull(before);
        return new Certificates.Subject(one.kind(), one.name(), one.items());
    }

    private void answer(CertificateResult result) {
        if (result instanceof CertificateResult.Refused(CertificateResult.Why why)) {
            Notice.refused(getTranslation("partners.certificates.refused." + why.name()));
        } else {
            close();
            Notice.done(getTranslation("partners.certificates.given"));
        }
    }

    private void missing(Bounded field, boolean isMissing) {
        if (isMissing) {
            field.setInvalid(true);
            field.setErrorMessage(getTranslation("partners.needed"));
        }
    }
}
