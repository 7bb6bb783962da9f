package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who acted is named to who is typing. */
class DoersTest {

    private static final class Page extends Div {

        private final List<String> said = new ArrayList<>();

        @Override
        public String getTranslation(String key, Object... values) {
            said.add(key + (values.length == 0 ? "" : " " + values[0]));
            return said.getLast();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        acted               | says
        ''                  | shell.meanwhile.something
        Mia                 | shell.meanwhile.by Mia
        ;Mia;               | shell.meanwhile.by Mia
        Mia;Bea;Mia         | shell.meanwhile.by Bea, Mia
        Ann;Bea;Cid;Dan;Eve | shell.meanwhile.by Cid, Dan, Eve
        """)
    void thoseWhoActedLastAreNamed(String acted, String says) {
        Doers doers = new Doers();
        for (String name : acted.split(";")) {
            doers.add(name);
        }

        assertThat(doers.words(new Page())).isEqualTo(says);

        doers.forget();
        assertThat(doers.words(new Page())).isEqualTo("shell.meanwhile.something");
    }
}
