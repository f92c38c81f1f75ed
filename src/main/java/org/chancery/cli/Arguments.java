package org.chancery.cli;

import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * The arguments of a call, told apart: settings of the application have a dot in their name, the
 * program's own options have none.
 */
record Arguments(String[] own, String[] settings) {
    private static final Pattern SETTING =
            Pattern.compile("--[\\w-]+(\\[\\w+])?\\.[^=]+(=.*)?", Pattern.DOTALL);

    static Arguments split(String... args) {
        var own = new ArrayList<String>();
        var settings = new ArrayList<String>();
        boolean onlyFiles = false;
        for (var arg : args) {
            onlyFiles |= arg.equals("--");
            (!onlyFiles && SETTING.matcher(arg).matches() ? settings : own).add(arg);
        }
        return new Arguments(own.toArray(String[]::new), settings.toArray(String[]::new));
    }
}
