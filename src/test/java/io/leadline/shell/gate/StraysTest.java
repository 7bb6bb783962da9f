package io.leadline.shell.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Folders and files are found on the class path, as the application has them. */
class StraysTest {

    private static final List<String> ROOTS = List.of("META-INF/VAADIN/webapp", "META-INF/resources");

    @Test
    void filesGoOnAndTheFoldersTheyLieInDoNot() throws Exception {
        TreeSet<String> folders = new TreeSet<>();
        List<String> stopped = new ArrayList<>();
        for (String file : files()) {
            for (int end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
                folders.add(file.substring(0, end));
            }
            if (status(file) != 200) {
                stopped.add(file);
            }
        }
        folders.removeIf(folder -> !folder.startsWith("/VAADIN"));

        assertThat(stopped).isEmpty();
        assertThat(folders).contains("/VAADIN/build");
        assertThat(folders).allSatisfy(folder -> {
            assertThat(status(folder + "/")).isEqualTo(404);
            if (!folder.equals("/VAADIN")) {
                assertThat(status(folder)).isEqualTo(404);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/error", "/VAADIN/build/none.js", "/none.php", "/themes/", "/icons/x/y", "/VAADIN/push"})
    void whatIsNotThereIsNotThere(String path) throws Exception {
        assertThat(status(path)).isEqualTo(404);
    }

    private static List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        for (String root : ROOTS) {
            Resource[] all =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "/VAADIN/**/*.*");
            Stream.of(all)
                    .filter(Resource::isReadable)
                    .map(StraysTest::address)
                    .map(address -> address.substring(address.lastIndexOf(root) + root.length()))
                    .filter(path -> !path.endsWith("/"))
                    .forEach(files::add);
        }
        return files;
    }

    private static String address(Resource file) {
        try {
            return file.getURL().getPath();
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static int status(String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new Strays().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
