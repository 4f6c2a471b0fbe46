package org.demarche.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private static final int HTTPS = 443;

    private static AddressGuard guard(String... allow) {
        return new AddressGuard(Openings.parse(List.of(allow)));
    }

    private static InetAddress address(String literal) throws Exception {
        return InetAddress.getByName(literal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:0:127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "2002:c0a8:101::",
                "3fff::1",
                "4000::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1"
            })
    void refusesWhatIsNotOfThePublicNet(String literal) throws Exception {
        assertThat(guard().permits(literal, address(literal), HTTPS)).isFalse();
        assertThat(guard().permits("desk.example", address(literal), HTTPS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1",
                "64:ff9b::101:101",
                "2002:101:101::1",
                "::ffff:1.1.1.1",
                "2001:200::1",
                "3ffe::1"
            })
    void permitsThePublicNetUpToItsBorders(String literal) throws Exception {
        assertThat(guard().permits(literal, address(literal), HTTPS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0,false",
        "22,false",
        "25,false",
        "80,true",
        "443,true",
        "6379,true",
        "6667,false",
        "8080,true",
        "65535,true"
    })
    void refusesThePortsOfOtherProtocols(int port, boolean permitted) throws Exception {
        assertThat(guard().permits("desk.example", address("1.1.1.1"), port)).isEqualTo(permitted);
    }

    @ParameterizedTest
    @CsvSource({
        "intranet.example,intranet.example,10.0.0.1,true",
        "intranet.example,INTRANET.example.,127.0.0.1,true",
        "intranet.example,x.intranet.example,10.0.0.1,false",
        "*.intranet.example,x.intranet.example,10.0.0.1,true",
        "*.intranet.example,intranet.example,10.0.0.1,false",
        "*.intranet.example,notintranet.example,10.0.0.1,false",
        "10.1.0.0/16,desk.example,10.1.2.3,true",
        "10.1.0.0/16,desk.example,10.2.2.3,false",
        "127.0.0.1,127.0.0.1,127.0.0.1,true",
        "127.0.0.1,127.0.0.2,127.0.0.2,false",
        "127.0.0.1,desk.example,::ffff:127.0.0.1,true",
        "fd00::/8,desk.example,fd12::1,true",
        "::1,desk.example,::1,true",
        "10.0.0.0/9,desk.example,10.127.0.1,true",
        "10.0.0.0/9,desk.example,10.128.0.1,false"
    })
    void opensWhatTheOperatorOpens(String allow, String host, String literal, boolean open) throws Exception {
        assertThat(guard(allow).permits(host, address(literal), HTTPS)).isEqualTo(open);
    }

    @Test
    void opensEveryPortOfAnOpenHost() throws Exception {
        assertThat(guard("intranet.example").permits("intranet.example", address("10.0.0.1"), 25))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "10.0.0/8",
                "300.1.1.1",
                "::/129",
                "10.0.0.0/x",
                "*",
                "*.",
                "a b",
                "http://a.example",
                "fe80::%1"
            })
    void doesNotOpenWhatItCannotRead(String entry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Openings.parse(List.of("desk.example", entry)))
                .withMessageContaining(entry);
    }
}
