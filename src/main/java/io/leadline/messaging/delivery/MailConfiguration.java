package io.leadline.messaging.delivery;

import io.leadline.messaging.AddressStates;
import io.leadline.messaging.HeldMailStore;
import io.leadline.messaging.LinkStore;
import io.leadline.messaging.MailStore;
import io.leadline.messaging.ReaderAddresses;
import io.leadline.messaging.text.MailWriter;
import io.leadline.shared.BusinessClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Mail as beans: a mail server of the user's where {@code spring.mail.host} is set, the local mail box otherwise. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, BounceSettings.class})
class MailConfiguration {

    private static final String STREAM_PROVIDER = "jakarta.mail.util.StreamProvider";

    static {
        // Unless it is named, each part of each mail looks for it in every library there is.
        if (System.getProperty(STREAM_PROVIDER) == null) {
            System.setProperty(STREAM_PROVIDER, MailStreamProvider.class.getName());
        }
    }

    @Bean
    MailWriter mailWriter(
            @Value("${leadline.company.name:Leadline}") String company,
            @Value("${leadline.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        return new MailWriter(company, baseUrl);
    }

    @Bean
    MailRoom mailRoom(
            MailStore store,
            HeldMailStore held,
            MailTiming timing,
            MailWriter writer,
            MailSettings settings,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        return new MailRoom(store, held, timing, writer, settings, clock, InstantSource.system(), events);
    }

    @Bean
    HeldPost heldPost(
            HeldMailStore held,
            MailStore store,
            ReaderAddresses addresses,
            MailWriter writer,
            MailSettings settings,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        return new HeldPost(held, store, addresses, writer, settings, clock, InstantSource.system(), events);
    }

    @Bean
    MailCounters mailCounters(MeterRegistry registry, MailStore store, BusinessClock clock) {
        return new MailCounters(registry, store, clock);
    }

    @Bean
    Postman postman(
            MailStore store,
            Carrier carrier,
            MailSettings settings,
            BusinessClock clock,
            ApplicationEventPublisher events,
            MailCounters counters) {
        return new Postman(store, carrier, settings, clock, InstantSource.system(), events, counters);
    }

    @Bean
    PostRun postRun(Postman postman, LinkStore links, BusinessClock clock) {
        return new PostRun(postman, links, clock);
    }

    /** What comes back later, where a mailbox for it is given. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("leadline.bounces.imap.host")
    static class Returned {

        @Bean
        BounceRun bounceRun(
                BounceSettings settings,
                MailStore store,
                AddressStates addresses,
                BusinessClock clock,
                MailCounters counters,
                ApplicationEventPublisher events) {
            return new BounceRun(new BounceBox(settings, store, addresses, clock, counters, events), settings);
        }
    }

    /** The user's mail server. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("spring.mail.host")
    static class Given {

        @Bean
        Carrier carrier(
                JavaMailSender server,
                MailSettings settings,
                @Value("${leadline.company.name:Leadline}") String company) {
            return new SmtpCarrier(server, settings, company, true);
        }
    }

    /** Our own. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.mail.host", matchIfMissing = true, havingValue = "none")
    static class Local {

        @Bean
        LocalMailBox localMailBox() {
            return new LocalMailBox();
        }

        @Bean
        Carrier carrier(
                LocalMailBox box, MailSettings settings, @Value("${leadline.company.name:Leadline}") String company) {
            Carrier smtp = new SmtpCarrier(box.sender(), settings, company, false);
            return new Carrier() {
                @Override
                public Outcome carry(io.leadline.messaging.Letter letter, String messageId) {
                    box.forget();
                    return smtp.carry(letter, messageId);
                }

                @Override
                public boolean leavesTheHouse() {
                    return false;
                }
            };
        }
    }
}
