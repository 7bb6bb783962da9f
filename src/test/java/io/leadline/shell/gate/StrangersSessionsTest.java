package io.leadline.shell.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.leadline.LeadlineTest;
import io.leadline.PortalClient;
import io.leadline.identity.DemoAccounts;
import io.leadline.shell.security.RegisteredViews;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which sessions people leave behind who have not signed in, by everything that the running application answers. */
@LeadlineTest
class StrangersSessionsTest {

    private static final int MINUTES_30 = 30 * 60;

    @Autowired
    ServletWebServerApplicationContext application;

    @Autowired
    ServletContext servletContext;

    @Autowired
    NavigationAccessControl access;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    DemoAccounts demo;

    @LocalServerPort
    int port;

    @Test
    void nothingThatIsNoPageForStrangersOpensASession() throws IOException {
        List<String> opened = new ArrayList<>();
        for (String path : withoutSession().toList()) {
            PortalClient client = new PortalClient(port);
            HttpResponse<String> answer = client.get(path);
            if (!client.sessionId().isEmpty()) {
                opened.add(path + " (" + answer.statusCode() + ")");
            }
            PortalClient poster = new PortalClient(port);
            poster.post(path, "a=b");
            if (!poster.sessionId().isEmpty()) {
                opened.add("POST " + path);
            }
        }

        assertThat(opened).isEmpty();
    }

    private Stream<String> withoutSession() throws IOException {
        RegisteredViews views = new RegisteredViews(servletContext, access);
        return Stream.of(
                        views.all().stream()
                                .filter(view -> !views.opensFor(view, null))
                                .map(view -> "/" + RegisteredViews.first(view)),
                        mappings.stream()
                                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                                .flatMap(info -> info.getPatternValues().stream())
                                .map(pattern -> pattern.replaceAll("\\{[^}]+}|\\*+", "none")),
                        files("classpath*:META-INF/resources/*.*", "/"),
                        files("classpath*:META-INF/VAADIN/webapp/VAADIN/build/*.*", "/VAADIN/build/"),
                        Stream.of(
                                "/no-such-page",
                                "/no/such/page.php",
                                "/favicon.ico",
                                "/robots.txt",
                                "/VAADIN/build/none.js",
                                "/VAADIN/dynamic/resource/1/none/file.pdf",
                                "/actuator/health/liveness",
                                "/actuator/health/readiness",
                                "/actuator/none",
                                "/error",
                                "/login",
                                "/logout"))
                .flatMap(Objects::requireNonNull);
    }

    private static Stream<String> files(String pattern, String path) throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
                .limit(30)
                .map(file -> path + file.getFilename());
    }

    @Test
    void aPageThatAnybodyMayOpenKeepsItsSessionForMinutesAndASignInForADay() {
        RegisteredViews views = new RegisteredViews(servletContext, access);
        List<String> open = views.all().stream()
                .filter(view -> views.opensFor(view, null))
                .map(RegisteredViews::first)
                .distinct()
                .toList();

        assertThat(open).isNotEmpty();
        for (String first : open) {
            PortalClient stranger = new PortalClient(port);
            stranger.get("/" + first + "/none");
            stranger.get("/" + first);
            if (!stranger.sessionId().isEmpty()) {
                assertThat(session(stranger).getMaxInactiveInterval()).as(first).isBetween(1, MINUTES_30);
            }
        }
        DemoAccounts.DemoAccount account = demo.list().getFirst();
        PortalClient somebody = new PortalClient(port);
        somebody.signIn(account.signInName(), account.password());
        assertThat(session(somebody).getMaxInactiveInterval()).isEqualTo(8 * 60 * 60);
    }

    @Test
    void whoSignsInComesToThePageThatHeAskedForAndNowhereElse() {
        DemoAccounts.DemoAccount account = demo.list().getFirst();
        PortalClient client = new PortalClient(port);
        client.get("/profile?from=mail");

        HttpResponse<String> signedIn = client.signIn(account.signInName(), account.password());

        assertThat(signedIn.headers().firstValue("Location").orElse("")).endsWith("/profile?from=mail");
        PortalClient lured = new PortalClient(port);
        lured.get("//evil.example/profile");
        assertThat(lured.signIn(account.signInName(), account.password())
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .doesNotContain("evil");
    }

    private Session session(PortalClient client) {
        for (Container host : tomcat().getEngine().findChildren()) {
            for (Container context : host.findChildren()) {
                for (Session session : ((Context) context).getManager().findSessions()) {
                    if (session.getId().equals(client.sessionId())) {
                        return session;
                    }
                }
            }
        }
        throw new AssertionError("There is no session " + client.sessionId());
    }

    private org.apache.catalina.startup.Tomcat tomcat() {
        return ((TomcatWebServer) Objects.requireNonNull(application.getWebServer())).getTomcat();
    }
}
