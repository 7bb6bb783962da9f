package io.leadline.messaging;

import io.leadline.storage.TestStore;
import java.nio.file.Path;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The stores of messaging on an embedded store of their own, without the rest of the application. */
public final class MailStores implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public MailStores(Path data) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", TestStore.settings(data)));
        context.scan("io.leadline.storage", "io.leadline.messaging.store");
        context.refresh();
    }

    public MailStore mails() {
        return context.getBean(MailStore.class);
    }

    public HeldMailStore held() {
        return context.getBean(HeldMailStore.class);
    }

    public MailWishStore wishes() {
        return context.getBean(MailWishStore.class);
    }

    public AddressStates addresses() {
        return context.getBean(AddressStates.class);
    }

    public LinkStore links() {
        return context.getBean(LinkStore.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
