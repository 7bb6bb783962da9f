package io.leadline.partners.ui;

import com.vaadin.flow.component.UI;
import io.leadline.identity.Actor;
import io.leadline.ordering.FileRoom;
import io.leadline.ordering.Paper;
import io.leadline.ordering.Papers;
import io.leadline.ordering.Refusal;
import io.leadline.partners.Certificates;
import io.leadline.shell.Aside;
import io.leadline.shell.Intake;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** Takes the document or picture of a certificate while it comes in. */
final class CertificateTaking extends Intake {

    private final transient Certificates certificates;
    private final String id;
    private final transient Supplier<Actor> actor;
    private final transient Consumer<Paper> kept;

    CertificateTaking(Certificates certificates, String id, Supplier<Actor> actor, Consumer<Paper> kept) {
        this.certificates = certificates;
        this.id = id;
        this.actor = actor;
        this.kept = kept;
    }

    @Override
    protected long mostBytes() {
        return certificates.room(id, actor.get()).map(FileRoom::leftBytes).orElse(0L);
    }

    @Override
    protected Outcome take(Arriving file) throws IOException {
        UI page = file.page();
        Papers.Brought brought =
                certificates.bring(id, UUID.randomUUID().toString(), file.name(), file.content(), actor.get());
        if (!(brought instanceof Papers.Brought.Refused refused)) {
            Paper paper = ((Papers.Brought.Kept) brought).paper();
            Aside.tell(page, () -> kept.accept(paper));
            return new Outcome.Taken();
        }
        Refusal why = refused.why();
        return switch (why) {
            case FORBIDDEN -> new Outcome.Refused(HttpStatus.FORBIDDEN, page.getTranslation(why.key()));
            case FILE_TOO_LARGE -> new Outcome.Refused(HttpStatus.CONTENT_TOO_LARGE, tooLarge(file, mostBytes()));
            case FILE_KIND ->
                new Outcome.Refused(
                        HttpStatus.UNPROCESSABLE_CONTENT, page.getTranslation("partners.certificates.file.wrongType"));
            default -> new Outcome.Refused(HttpStatus.UNPROCESSABLE_CONTENT, page.getTranslation(why.key()));
        };
    }
}
