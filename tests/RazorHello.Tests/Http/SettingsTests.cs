namespace RazorHello.Tests.Http;

public class SettingsTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    public static TheoryData<string, string> Bad => Table(new()
    {
        ["AllowedHosts"] = [" ", ";", "a,b", "a:80", "http://a", "a b", "a..b", "xn--a"],
        ["HTTPS_PORT"] = ["443abc", "443;8443", "99999", "0", "-1", "443.0", " 443", "https", "4 43", "\u0664\u0664\u0663"],
        ["PathBase"] = ["greet", "//greet", "/a b", "/a//b", "/greet?x", "/greet#x", "http://hello.example/greet", " ", "/\u00fc", "/a/../b"],
        ["Proxies"] = ["proxy.example", "10.0.0.0/33", "10.0.0.1,10.0.0.2", "10.0.0.1:80", "*"],
        ["PublicAddress"] = ["hello.example", "ftp://hello.example", "https://hello.example/path", "https://hello.example?x", "https://a@hello.example", "https://", "//hello.example", " "],
        ["SecurityContact"] = ["security@hello.example", "http://hello.example", "javascript:alert(1)", " "],
    });

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_setting_with_a_bad_value_stops_the_start_and_is_named(string name, string value)
    {
        using var wrong = site.WithSettings((name, value));
        var error = Assert.Throws<FormatException>(() => wrong.CreateClient());

        Assert.StartsWith($"The setting {name} ", error.Message, StringComparison.Ordinal);
    }

    private static TheoryData<string, string> Table(Dictionary<string, string[]> settings)
    {
        var table = new TheoryData<string, string>();

        foreach (var (name, values) in settings)
        {
            Array.ForEach(values, value => table.Add(name, value));
        }

        return table;
    }
}
