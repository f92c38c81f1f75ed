package org.chancery;

import org.chancery.cli.CommandLineProgram;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/** Where the program starts. */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
public class ChanceryApplication {
    public static void main(String[] args) {
        int code = CommandLineProgram.run(ChanceryApplication.class, ChanceryHouse.CODEC, args);
        if (code != 0) {
            System.exit(code);
        }
    }
}
